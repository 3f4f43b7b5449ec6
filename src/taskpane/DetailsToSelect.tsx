import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';

const useStyles = makeStyles({
  label: { display: 'block', marginTop: tokens.spacingVerticalS },
  area: {
    boxSizing: 'border-box',
    display: 'block',
    width: '100%',
    marginTop: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    resize: 'vertical',
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Details that could not be copied: selected already, so that only the keys for copying are left to press. */
export function DetailsToSelect({ details }: { readonly details: string }) {
  const styles = useStyles();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, []);
  return (
    <>
      <label htmlFor={id} className={styles.label}>
        Copying is not allowed here. Copy this text yourself:
      </label>
      <textarea ref={area} id={id} className={styles.area} readOnly rows={8} value={details} />
    </>
  );
}

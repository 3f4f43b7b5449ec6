import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    minHeight: '44px',
    display: 'flex',
    alignItems: 'center',
    paddingLeft: tokens.spacingHorizontalL,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // On a Mac, Excel draws its own menu button over the pane's top right 34 by 32 pixels.
    paddingRight: '36px',
  },
});

/** The first strip of every screen; it keeps the corner clear that Excel uses itself. */
export function TitleBar({ children }: { readonly children: ReactNode }) {
  return <header className={useStyles().bar}>{children}</header>;
}

import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { useTextStyles } from './textStyles';
import { TitleBar } from './TitleBar';
import { TABS, type Tab as TabName } from './view';

const useStyles = makeStyles({
  tabs: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalMNudge})` },
  check: {
    marginLeft: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusWarningForeground1}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorStatusWarningForeground1,
  },
});

const TAB_WORDS: Readonly<Record<TabName, string>> = { summary: 'Summary', rows: 'Rows', columns: 'Columns' };

interface TabsProps {
  readonly selected: TabName;
  /** While there is no preview there are only columns. */
  readonly hasPreview: boolean;
  /** Columns that a person should look at. */
  readonly toCheck: number;
  readonly select: (tab: TabName) => void;
}

/** The parts of a result. */
export function Tabs({ selected, hasPreview, toCheck, select }: TabsProps) {
  const styles = useStyles();
  const text = useTextStyles();
  return (
    <TitleBar>
      <h1 className={text.unseen}>Authorized Hours</h1>
      <TabList
        className={styles.tabs}
        selectedValue={selected}
        onTabSelect={(_, { value }) => {
          const tab = TABS.find((each) => each === value);
          if (tab) select(tab);
        }}
      >
        {TABS.map((tab) => (
          <Tab
            key={tab}
            id={`${tab}-tab`}
            value={tab}
            aria-controls="result"
            disabled={!hasPreview && tab !== 'columns'}
          >
            {TAB_WORDS[tab]}
            {tab === 'columns' && toCheck > 0 && (
              <span className={styles.check}>
                {toCheck}
                <span className={text.unseen}> to check</span>
              </span>
            )}
          </Tab>
        ))}
      </TabList>
    </TitleBar>
  );
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import {
  useCallback,
  useId,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type { Line } from './lines';
import { RowItem } from './RowItem';
import type { Filter } from './view';

const useStyles = makeStyles({
  list: {
    position: 'relative',
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})`,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    ':focus-visible': { outlineStyle: 'none' },
    '&:focus-visible [data-active]': {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  option: {
    position: 'absolute',
    top: 0,
    left: 0,
    right: 0,
    boxSizing: 'border-box',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusSmall,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // The stripe is for whoever does not see the shade: forced colours drop shades.
  chosen: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    '::before': {
      content: '""',
      position: 'absolute',
      top: tokens.spacingVerticalS,
      bottom: tokens.spacingVerticalS,
      left: 0,
      width: '3px',
      backgroundColor: tokens.colorCompoundBrandStroke,
      '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
});

interface RowListProps {
  readonly lines: readonly Line[];
  /** The element that scrolls; the list is only a part of what it scrolls. */
  readonly scroller: RefObject<HTMLElement | null>;
  /** What all these rows are, so that no row need say it. */
  readonly common: Filter;
  readonly choose: (line: Line) => void;
}

/**
 * A list box of rows, of which only those in sight are drawn. The focus stays on the list and names the row it is at, because
 * an element that has the focus itself would lose it when it is scrolled out of sight and taken away.
 */
export function RowList({ lines, scroller, common, choose }: RowListProps) {
  const styles = useStyles();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<number>();

  // After every drawing, as messages above the list come and go; where it starts has to follow them.
  const measureOffset = useCallback(() => setOffset(list.current?.offsetTop ?? 0), []);
  useLayoutEffect(measureOffset);

  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 76,
    scrollMargin: offset,
    overscan: 6,
    // The row the focus is at must exist, in sight or not: the list refers to it by id.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
  });

  function moveTo(index: number): void {
    const next = Math.min(Math.max(index, 0), lines.length - 1);
    setActive(next);
    virtualizer.scrollToIndex(next);
  }

  function pick(index: number): void {
    const line = lines[index];
    if (!line) return;
    setActive(index);
    setChosen(index);
    choose(line);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const move = MOVES[event.key];
    if (move) moveTo(move(active, lines.length));
    else if (event.key === 'Enter' || event.key === ' ') pick(active);
    else return;
    event.preventDefault();
  }

  return (
    <div
      ref={list}
      role="listbox"
      aria-label="Rows"
      aria-activedescendant={`${id}-${active}`}
      tabIndex={0}
      className={styles.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ index, start }) => {
        const line = lines[index];
        if (!line) return null;
        return (
          <div
            key={line.visit}
            ref={virtualizer.measureElement}
            data-index={index}
            data-active={index === active || undefined}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === chosen}
            aria-setsize={lines.length}
            aria-posinset={index + 1}
            className={mergeClasses(styles.option, index === chosen && styles.chosen)}
            style={{ transform: `translateY(${start - offset}px)` }}
            onClick={() => pick(index)}
          >
            <RowItem line={line} common={common} />
          </div>
        );
      })}
    </div>
  );
}

const PAGE = 8;

const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, count) => count - 1,
};

import { intersection, parseArea } from '../model';
import type { Area, Sheet } from '../model';
import { packageReason, readerReason } from './rowsInFile';
import { sourceOf } from './source';
import { child } from './xmlTree';

/** Parts of a worksheet that name cells and are not rewritten when cells move left. */
const FIXED = ['hyperlinks', 'dataValidations', 'ignoredErrors', 'protectedRanges', 'cellWatches'] as const;
const ANYWHERE = ['drawing', 'legacyDrawing', 'oleObjects', 'controls', 'scenarios', 'extLst'] as const;

/** What in a file stands against moving the cells of a zone, in a sentence; `isRead` says whether a formula reads them. */
export function whyFileKeepsCells(
  sheet: Sheet,
  zone: Area,
  isRead: (text: string, at: Sheet) => boolean,
): string | undefined {
  const workbook = sourceOf(sheet.workbook);
  const root = workbook?.sheets.find((each) => each.sheet === sheet)?.root;
  if (!workbook || !root) return undefined;
  const fixed = FIXED.find((name) =>
    child(root, name)?.children.some(({ attributes }) =>
      (attributes.get('sqref') ?? attributes.get('ref') ?? '').split(/\s+/).some((address) => {
        const area = parseArea(address);
        return area && intersection(area, zone);
      }),
    ),
  );
  const other = fixed ?? ANYWHERE.find((name) => child(root, name));
  if (other !== undefined) return `the file holds ${other}, which would stay behind.`;
  return packageReason(workbook, sheet) ?? readerReason(workbook, sheet, isRead);
}

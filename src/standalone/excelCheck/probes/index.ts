import { conditionalFormatProbes } from './conditionalFormats';
import { eventProbes } from './events';
import { formatProbes } from './formats';
import { hiddenRowProbes } from './hiddenRows';
import { placeProbes } from './places';
import { refusalProbes } from './refusals';
import { tableProbes } from './tables';
import { typingProbes } from './typing';
import { workbookProbes } from './workbook';

export const PROBES = [
  ...tableProbes,
  ...conditionalFormatProbes,
  ...typingProbes,
  ...formatProbes,
  ...placeProbes,
  ...hiddenRowProbes,
  ...refusalProbes,
  ...eventProbes,
  ...workbookProbes,
];

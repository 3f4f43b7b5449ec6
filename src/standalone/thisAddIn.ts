import type { AddInReference } from './emulator';

/**
 * Authorized Hours as its manifest names it. Excel keeps settings in a workbook for each add-in by this id, so that what is
 * remembered here is what the add-in finds there, and the other way round. A test holds it equal to manifest.xml.
 */
export const THIS_ADD_IN: AddInReference = {
  id: '7cecae16-3994-4ec9-b2f2-b370e5c8a4c9',
  version: '1.0.0.0',
};

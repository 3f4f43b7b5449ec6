/** The addresses that name Office's XML vocabularies, relationships and content types. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const PACKAGE_RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
export const TYPE_OF_WORKBOOK = `${SPREADSHEET}.sheet.main+xml`;
export const TYPE_OF_SHEET = `${SPREADSHEET}.worksheet+xml`;
export const TYPE_OF_TABLE = `${SPREADSHEET}.table+xml`;
export const TYPE_OF_STYLES = `${SPREADSHEET}.styles+xml`;
export const TYPE_OF_SHARED_STRINGS = `${SPREADSHEET}.sharedStrings+xml`;
export const TYPE_OF_RELATIONSHIPS = 'application/vnd.openxmlformats-package.relationships+xml';

/** Excel without Excel: a workbook in memory that answers Microsoft's own office.js, and .xlsx files in and out. */
export * from './model';
export * from './columns';
export * from './rows';
export * from './sheets';
export * from './typing';
export * from './xlsx';
export * from './host';

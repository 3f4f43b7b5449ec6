/** Sizes in pixels. Every row has Excel's default height: row heights of a file are not modelled. */
export const rowHeight = 20;
export const headingHeight = 20;
export const headingWidth = 56;

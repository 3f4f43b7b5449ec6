/** Under what the workbook keeps anything of ours. None of it is written on opening. */

/** What a person decided, kept when asked for. */
export const CHOICE_SETTING = 'AuthorizedHours.choice';
/** What tells a figure we wrote from one that somebody typed. */
export const WRITTEN_SETTING = 'AuthorizedHours.written';
/** Only while our columns change, or where that broke off. */
export const UNFINISHED_SETTING = 'AuthorizedHours.unfinished';

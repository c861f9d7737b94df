/** Signs that begin the items of a list in flat text and Markdown. */
export const BULLETS = '-*+•·‣▪–◦▢□☐☑☒';
/** One of them; for a RegExp. */
export const BULLET = `[${BULLETS}]`;
/** The same, or the number of an item. */
export const LIST_MARK = String.raw`(?:${BULLET}|\d{1,3}[.)])\s`;

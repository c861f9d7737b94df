/** `Tarnby, Denmark 21. October 2018:`, `TARNBY, DENMARK - OCTOBER 21:` */
const PLACE_AND_DAY =
  /^(?:\p{Lu}[\p{L}.'’ -]{1,40},\s?)?\p{Lu}[\p{L}.'’-]{1,30}(?:\s[\p{L}.'’-]{1,30}){0,2}[,:]?\s?[-–—]?\s?(?:\d{1,2}[./]\s?(?:\p{L}{3,12}|\d{1,2}[./])\s?\d{4}|\p{L}{3,12}\s\d{1,2}(?:,\s\d{4})?)\s?[:：]/u;
/** Parts the fields that a program wrote into one. */
const FIELDS = /\s\/\/\s.*\s\/\/\s/su;
const MOST_UNITS = 1500;
/** The day before the colon, quick to look for. */
const DAY_BEHIND = /\d\s?[:：]/;
const HEAD_UNITS = 180;

/** Whether a text opens or is parted as agencies describe their pictures for those who buy them. */
export function isAgencyDescription(text: string): boolean {
  if (text.length > MOST_UNITS) return false;
  if (DAY_BEHIND.test(text.slice(0, HEAD_UNITS)) && PLACE_AND_DAY.test(text)) return true;
  return text.includes('//') && FIELDS.test(text);
}

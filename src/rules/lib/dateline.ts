const DASH = String.raw`(?=\s?\.?\s?(?:—|–|-|--)\s)`;
const CAPITALS = String.raw`\p{Lu}[\p{Lu}\p{M}\s.,'’/-]{2,40}`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’.-]*`;
/** "England", "N.Y." */
const REGION = String.raw`(?:,\s${NAME}(?:\s${NAME})?)?`;
/** "March 14", "14. März", "Mar 14, 2025" */
const DATE = String.raw`(?:\p{L}{3,10}\.?\s\d{1,2}|\d{1,2}\.?\s\p{L}{3,12}\.?)(?:,?\s(?:19|20)\d\d)?`;
const DATED = String.raw`(?:,\s${DATE})?`;
/** "(AP)", "/TASS/" */
const BRACKETED = String.raw`\([^()]{2,40}\)`;
const SLASHED = String.raw`/[\p{L}\p{M}\s.-]{2,30}/`;
/** How agencies write themselves: "(AFP)", "(dpa/lno)", "(Reuters)". */
const AGENCY = String.raw`\((?:\p{Lu}{2,6}|\p{Ll}{2,5}|\p{Lu}\p{Ll}{3,12}(?:\s\p{Lu}\p{Ll}{3,12})?)(?:[-/]\p{L}+)*\)`;

/** A place in capitals, an agency in brackets or both, then a dash. */
const PLAIN = [
  String.raw`${CAPITALS}${DATED}\s(?:${SLASHED}|—\s${NAME}(?:\s${NAME})?)(?=\.\s)`,
  `${CAPITALS}${REGION}${DATED}(?:\\s?(?:${BRACKETED}|${SLASHED}))?${DASH}`,
  String.raw`${CAPITALS}\s?--\s?${BRACKETED}(?=\s?--)`,
  String.raw`\(\p{Lu}[^()]{1,40}\)(?:\s?[—–-]\s${CAPITALS}${DATED})?${DASH}`,
  // "Place. 14 March. AGENCY -", as Russian agencies write.
  String.raw`${NAME}(?:\s${NAME})?\.\s${DATE}\.\s\p{Lu}[\p{Lu}.]{2,20}${DASH}`,
  // "AgencyPlace3月14日电（…）", and "(Place=Agency) … =" in Korean.
  String.raw`\p{Script=Han}{4,14}\d{1,2}月\d{1,2}日[电電讯訊](?:（[^（）]{1,30}）)?`,
  String.raw`[(（]\p{Lo}[^()（）=]{0,12}=[^()（）=]{1,12}[)）](?:[^.=]{1,24}=(?=\s))?`,
];
/** A place written as any name, or a date, and what is likely an agency: further down it may be a person and a party. */
const NAMED = String.raw`(?:${NAME}(?:[\s/](?:\p{Ll}{1,3}\s)?${NAME}){0,3}${DATED}|${DATE})\s?${AGENCY}${DASH}`;

const DATELINE = new RegExp(`^(?:${PLAIN.join('|')})`, 'u');
const NAMED_DATELINE = new RegExp(`^${NAMED}`, 'u');

/**
 * The dateline that opens a text, such as "MOSCOW (Sputnik)", "BERLIN, March 3 (Reuters)" or "(EFE)"; with `opens`,
 * which says that no text stands before this one, also "Hamburg (dpa)". Undefined when none does.
 */
export function datelineOf(text: string, opens: boolean): string | undefined {
  return (DATELINE.exec(text) ?? (opens ? NAMED_DATELINE.exec(text) : undefined))?.[0];
}

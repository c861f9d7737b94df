const GOES_ON = /^[,;:.!?)\]}’”»%…](?=[\s\p{Ll}\p{P}]|$)/u;

/** Whether a text begins with a sign that follows a word directly, and so goes on with what stands before it. */
export function beginsWithSign(text: string): boolean {
  return GOES_ON.test(text);
}

const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\u3000-\\u303f\\uff00-\\uffef]';
/** They stand beside signs of any script. */
const QUOTES = '[“”‘’«»…—·]{0,3}';
const ENDS_UNSPACED = new RegExp(`${UNSPACED}${QUOTES}$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^${QUOTES}${UNSPACED}`, 'u');

/** What opens a word that follows: brackets, and quotes with a space before them. */
const ENDS_OPEN = /[([{„¿¡]$|(?:^|\s)["'“‘”’«]$/;

/** What stands between two parts of a text between which something was taken out. */
export function jointBetween(before: string, text: string): '' | ' ' {
  if (ENDS_OPEN.test(before)) return '';
  return BEGINS_UNSPACED.test(text) && ENDS_UNSPACED.test(before) ? '' : jointBefore(text);
}

/** What stands between a text and one that goes on with it. */
export function jointBefore(text: string): '' | ' ' {
  return beginsWithSign(text) ? '' : ' ';
}

const GOES_ON = /^[,;:.!?)\]}’”»%…](?=[\s\p{Ll}\p{P}]|$)/u;

/** Whether a text begins with a sign that follows a word directly, and so goes on with what stands before it. */
export function beginsWithSign(text: string): boolean {
  return GOES_ON.test(text);
}

/** What stands between a text and one that goes on with it. */
export function jointBefore(text: string): '' | ' ' {
  return beginsWithSign(text) ? '' : ' ';
}

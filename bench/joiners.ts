/** Zero-width joiners that join nothing: behind no mark, picture or letter of a script that has use for them. */
export const LOOSE_JOINERS =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200c\u200d]|(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{L})[\u200c\u200d]+/gu;

/**
 * Whether a text has no fewer joiners than join something within the texts of a page, its text nodes, and no more than
 * stand in them: what one of them begins with may join what stands before it in the same line.
 */
export function keepsJoiners(held: string, texts: readonly string[]): boolean {
  const least = texts.reduce((sum, text) => sum + joinersIn(composed(text).replace(LOOSE_JOINERS, '')), 0);
  const most = texts.reduce((sum, text) => sum + joinersIn(text), 0);
  const count = joinersIn(held);
  return least <= count && count <= most;
}

function joinersIn(text: string): number {
  return text.match(/[\u200c\u200d]/g)?.length ?? 0;
}

/** A letter and its mark as the one letter that a text has for them: a joiner behind it is behind a letter. */
function composed(text: string): string {
  return text.toWellFormed().normalize('NFC');
}

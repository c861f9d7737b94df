/** Zero-width joiners that join nothing: behind no mark, picture or letter of a script that has use for them. */
export const LOOSE_JOINERS =
  /(?<![\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}\u200c\u200d]|(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{L})[\u200c\u200d]+/gu;

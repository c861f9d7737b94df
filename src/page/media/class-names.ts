const WORD_START = /(?<=\p{Ll})(?=\p{Lu})/gu;

/** Class names with a hyphen between their words: `imageCredit` is `image-Credit`. */
export function hyphenated(classes: string): string {
  return classes.replace(WORD_START, '-');
}

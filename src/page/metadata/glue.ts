/** Where a program wrote the texts of two elements with nothing between: `Ida MorelPublished: May 4, 20255 min read`. */
const GLUE = /(?<=[\p{Ll}\d])(?=\p{Lu}[\p{Ll}.])|(?<=\b(?:19|20)\d\d)(?=\d{1,2} \p{L})/gu;

/** Where in a text two may have been glued together; names have capitals in them, too. */
export function gluePoints(text: string): number[] {
  return Array.from(text.matchAll(GLUE), ({ index }) => index);
}

/** What other captures of the same site say about a text. Gathered by the caller, so that `clean` stays pure. */
export interface Evidence {
  /** Share (0–1) of the site's other captures that carry this block text; undefined with too few captures. */
  repetition(text: string): number | undefined;
}

/**
 * "MOSCOW (Sputnik) — …", "BERLIN, March 3 (Reuters) - …", "(EFE).- …": a place in capitals, an agency in
 * brackets or both, then a dash.
 */
const DATELINE =
  /^(?:\p{Lu}[\p{Lu}\p{M}\s.,'’/-]{2,40}(?:,\s\p{L}{3,10}\.?\s\d{1,2})?(?:\s?\([^()]{2,40}\))?|\([\p{Lu}][^()]{1,40}\))(?=\s?\.?\s?(?:—|–|-|--)\s)/u;

/** The dateline that opens a text; undefined when none does. */
export function datelineOf(text: string): string | undefined {
  return DATELINE.exec(text)?.[0];
}

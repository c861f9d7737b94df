/** C0/C1 controls that are not white space, soft hyphen, zero-width space, word joiner, BOM. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/g;
const HAS_CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/;
const BEYOND_LATIN = /[\u0300-\uffff]/;
const NEEDS_COLLAPSE = /[^\S ]| {2}/;
const SPACES = /\s+/g;

/** The text without controls, NFC, lone surrogates replaced by U+FFFD; white space is left as it is. */
export function normalizeText(text: string): { text: string; controlsRemoved: number } {
  let out = text;
  if (BEYOND_LATIN.test(out)) out = out.toWellFormed().normalize('NFC');
  if (!HAS_CONTROLS.test(out)) return { text: out, controlsRemoved: 0 };
  const cleaned = out.replace(CONTROLS, '');
  return { text: cleaned, controlsRemoved: out.length - cleaned.length };
}

/** Every run of white space becomes one space; ends are not trimmed. */
export function collapseSpace(text: string): string {
  return NEEDS_COLLAPSE.test(text) ? text.replace(SPACES, ' ') : text;
}

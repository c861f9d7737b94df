/** C0/C1 controls that are not white space, soft hyphen, zero-width space, word joiner, BOM. */
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/g;
const HAS_CONTROLS = /[\0-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff]/;
/** Signs that may look different in NFC, or be half a sign: all beyond Latin but Cyrillic, dashes, quotes and Han. */
const MAY_COMPOSE = /[\u0300-\u03ff\u0483-\u200f\u2028-\u4dff\ua000-\uffff]/;
/** Anything that either of the two steps would change; most texts have none of it. */
const UNEVEN = /[\u0300-\u03ff\u0483-\u200f\u2028-\u4dff\ua000-\uffff\0-\x1f\x7f-\xa0\xad]| {2}/;
const NEEDS_COLLAPSE = /[^\S ]| {2}/;
const SPACES = /\s+/g;

/** The text without controls, NFC, lone surrogates replaced by U+FFFD; white space is left as it is. */
export function normalizeText(text: string): { text: string; controlsRemoved: number } {
  let out = text;
  if (MAY_COMPOSE.test(out)) out = out.toWellFormed().normalize('NFC');
  if (!HAS_CONTROLS.test(out)) return { text: out, controlsRemoved: 0 };
  const cleaned = out.replace(CONTROLS, '');
  return { text: cleaned, controlsRemoved: out.length - cleaned.length };
}

/** Every run of white space becomes one space; ends are not trimmed. */
export function collapseSpace(text: string): string {
  return NEEDS_COLLAPSE.test(text) ? text.replace(SPACES, ' ') : text;
}

/** `normalizeText` and `collapseSpace` in one. */
export function evenText(text: string): { text: string; controlsRemoved: number } {
  if (!UNEVEN.test(text)) return { text, controlsRemoved: 0 };
  const normal = normalizeText(text);
  return { text: collapseSpace(normal.text), controlsRemoved: normal.controlsRemoved };
}

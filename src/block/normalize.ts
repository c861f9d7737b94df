/** C0/C1 controls that are not white space, soft hyphen, zero-width space, word joiner, BOM. */
const CONTROL = '\\0-\\x08\\x0e-\\x1f\\x7f-\\x9f\\u00ad\\u200b\\u2060\\ufeff';
/** Zero-width joiner and non-joiner. Editors leave them in paragraphs of their own and at the ends of others. */
const JOINER = '\\u200c\\u200d';
/** They matter behind letters of scripts that join them, marks and pictures. */
const BEFORE_JOINER =
  /(?:[\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}]|(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])\p{L})$/u;
/**
 * All that NFC may change or join with what stands before it, and surrogates. Not the quotation marks, dashes and
 * signs that most texts have: to normalize for these alone costs more than all else here.
 */
const NOT_NORMAL = '\\u0300-\\u2001\\u20d0-\\u20ff\\u2126-\\u212b\\u2329\\u232a\\u2adc-\\uffff';
const CONTROLS = new RegExp(`[${CONTROL}]`, 'g');
const JOINERS = new RegExp(`[${JOINER}]+`, 'g');
const HAS_NOT_NORMAL = new RegExp(`[${NOT_NORMAL}]`);
/** A sign that `normalizeText` may change. */
export const NEEDS_CHANGE = new RegExp(`[${CONTROL}${JOINER}${NOT_NORMAL}]`);
const NEEDS_COLLAPSE = /[^\S ]| {2}/;
/** Anything that either of the two steps would change; most texts have none of it. */
const UNEVEN = new RegExp(`${NEEDS_CHANGE.source}|${NEEDS_COLLAPSE.source}`);
/** Single spaces are left alone: most are, and each match costs. */
const UNEVEN_SPACES = /[^\S ]\s*| \s+/g;

/**
 * The text without controls and joiners that join nothing, NFC, lone surrogates replaced by U+FFFD; white space is left
 * as it is. `before`: what the text goes on behind.
 */
export function normalizeText(text: string, before = ''): { text: string; controlsRemoved: number } {
  if (!NEEDS_CHANGE.test(text)) return { text, controlsRemoved: 0 };
  const out = HAS_NOT_NORMAL.test(text) ? text.toWellFormed().normalize('NFC') : text;
  const cleaned = out.replace(CONTROLS, '').replace(JOINERS, (joiners, at: number, whole: string) => {
    const joined = at === 0 ? before : whole.slice(Math.max(0, at - 2), at);
    return BEFORE_JOINER.test(joined) ? joiners : '';
  });
  return { text: cleaned, controlsRemoved: out.length - cleaned.length };
}

/** Every run of white space becomes one space; ends are not trimmed. */
export function collapseSpace(text: string): string {
  return NEEDS_COLLAPSE.test(text) ? text.replace(UNEVEN_SPACES, ' ') : text;
}

/** `normalizeText` and `collapseSpace` in one. */
export function evenText(text: string, before = ''): { text: string; controlsRemoved: number } {
  if (!UNEVEN.test(text)) return { text, controlsRemoved: 0 };
  const normal = normalizeText(text, before);
  return { text: collapseSpace(normal.text), controlsRemoved: normal.controlsRemoved };
}

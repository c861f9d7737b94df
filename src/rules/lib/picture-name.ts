import type { Block } from '../../model/block.ts';

/** `[IMG_3307]`, `[csm_old-mill_4f1a.jpg]`: what text browsers write for a picture without an alternative text. */
const PICTURE =
  /^\[(?:[\w.%+~-]{1,80}\.(?:jpe?g|png|webp|gif|avif)|(?:IMG|DSC|DSCN|DSCF|PXL|P)[_-]?\d{3,}[\w-]{0,30}|IMG)\]$/i;
const CAPTION_WORDS = { min: 3, max: 30 };
/** Text browsers break lines before so many letters. */
const WRAPPED = 80;

/**
 * Flat text: whether a short line stands right below the name of a picture's file, and an empty line sets it off from the text
 * below.
 */
export function isBelowPictureName(
  { index, line, text, kind, words }: Block,
  blocks: readonly Block[],
): boolean {
  const above = blocks[index - 1];
  const below = blocks[index + 1];
  if (!above || !below || above.line !== line - 1 || words > CAPTION_WORDS.max || !PICTURE.test(above.text))
    return false;
  const isSetOff = below.line - line > 1 + Math.floor(text.length / WRAPPED);
  return isSetOff && kind !== 'heading' && kind !== 'list-item' && words >= CAPTION_WORDS.min;
}

import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import { captionAbove } from './caption-above.ts';

const BRACKETS = /^[([（【]\s*(.+?)\s*[)\]）】]\.?$/u;
const SLASH = /\s?\/\s?/;
/** More parts are links in a row, more words are no names. */
const MAX_PARTS = 3;
const MAX_WORDS = 9;
/** `Ida Morel`, `I. Morel`, `IDA MOREL` */
const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s[\p{L}'’.-]{1,3})?(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3}$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}{2}[^\p{Ll}]*$/u;

/**
 * Flat text: whether a line is somebody and whom the picture was taken for, `Ida Morel/Sound Press`, right below its
 * caption. Sections are parted so, too, hence brackets, capitals, an agency or a caption that is a sentence must tell.
 */
export function isSharedCredit(
  { text, words, index }: Block,
  { page, phrases }: RuleContext,
  below: ReadonlyMap<number, unknown>,
): boolean {
  if (words > MAX_WORDS || !text.includes('/')) return false;
  const [, inside] = BRACKETS.exec(text) ?? [];
  const parts = (inside ?? text).split(SLASH);
  if (parts.length < 2 || parts.length > MAX_PARTS) return false;
  const hits = phrases(index);
  const isAgency = hits.some(({ class: name }) => name === 'agency' || name === 'credit');
  if (hits.some(({ class: name }) => name !== 'agency' && name !== 'credit')) return false;
  if (!parts.every(looksLikeCredit) || !(isAgency || PERSON.test(parts[0]!))) return false;
  const above = captionAbove(page.blocks[index]!, page.blocks, below, true);
  if (!above || phrases(above.index).length > 0) return false;
  return inside !== undefined || isAgency || CAPITALS.test(text) || endsSentence(above.text);
}

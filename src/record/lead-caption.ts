import type { RecordBlock, RecordImage } from '../model/record.ts';
import type { Captioned } from './captions.ts';

/**
 * The declared pictures; the only one, which the page has in a form that a script alone shows, has the only caption that
 * stands with the headline.
 */
export function withLeadCaption(
  declared: readonly RecordImage[],
  captions: readonly Captioned[],
): readonly RecordImage[] {
  const [lead, ...more] = captions.filter(({ isTop }) => isTop);
  return lead && more.length === 0 ? withCaption(declared, lead) : declared;
}

/** Of a flat text: the declared picture, if one, has the caption that stands above all prose. */
export function withFirstCaption(
  declared: readonly RecordImage[],
  [first]: readonly Captioned[],
  blocks: readonly RecordBlock[],
): readonly RecordImage[] {
  if (!first || declared.length === 0) return declared;
  const prose = blocks.find(({ type, role }) => type === 'paragraph' && role === undefined);
  return first.block < (prose?.at[0] ?? Infinity) ? withCaption(declared, first) : declared;
}

function withCaption(
  declared: readonly RecordImage[],
  { caption, creditText }: Captioned,
): readonly RecordImage[] {
  const [image, ...others] = declared;
  if (!image || others.length > 0 || (image.caption ?? image.creditText) !== undefined) return declared;
  return [{ ...image, caption, creditText }];
}

import type { RecordImage } from '../model/record.ts';
import type { Captioned } from './captions.ts';

/**
 * The declared pictures; the only one, which the page has in a form that a script alone shows, has the only caption that
 * stands with the headline.
 */
export function withLeadCaption(
  declared: readonly RecordImage[],
  captions: readonly Captioned[],
): readonly RecordImage[] {
  const [image, ...others] = declared;
  const [lead, ...more] = captions.filter(({ isTop }) => isTop);
  if (!image || others.length > 0 || !lead || more.length > 0) return declared;
  if ((image.caption ?? image.creditText) !== undefined) return declared;
  const { caption, creditText } = lead;
  return [{ ...image, caption, creditText }];
}

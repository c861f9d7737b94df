import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';
import type { RuleContext } from '../../model/rule.ts';
import type { CaptionLine } from './credit-behind.ts';

const BRACKETED = /^[([（【](.+)[)\]）】]\.?$/u;
const PROSE_WORDS = 12;
/** No caption has so many. */
const SENTENCES = 3;
const BETWEEN_SENTENCES = /\p{Ll}[.!?…]["'”’»)]*\s*(?=\p{Lu})/gu;

/**
 * Whether an agency in brackets behind a line signs the article, whose last paragraph it is, or a paragraph of several sentences:
 * `… on Monday. (SPA)`.
 */
export function signsText(
  { text, index }: Block,
  { caption, credit }: CaptionLine,
  { find, standing, page: { blocks } }: RuleContext,
): boolean {
  const [, name] = BRACKETED.exec(text.slice(...credit)) ?? [];
  const above = text.slice(...caption);
  if (name === undefined || !endsSentence(above)) return false;
  if (!find(name).some(hit => hit.class === 'agency' && hit.whole)) return false;
  if ((above.match(BETWEEN_SENTENCES)?.length ?? 0) >= SENTENCES - 1) return true;
  return !blocks
    .slice(index + 1)
    .some(block => block.words >= PROSE_WORDS && endsSentence(block.text) && standing.kept(block.index));
}

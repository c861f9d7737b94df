import type { PhraseHit, RuleContext } from '../../model/rule.ts';
import { looksLikeCredit } from '../../page/media/names.ts';
import { speaks } from './phrase-rule.ts';

/** The bracket before the last words of a line. */
const LAST_BRACKET =
  /[([（【]([^()[\]（）【】]{2,110})[)\]）】](?=\s*[^\s()[\]（）【】.][^()[\]（）【】]{2,60}$)/u;
const CLOSING = /[)\]）】]\s*[^\s.)\]）】]/;
const ONE_WORD = /^[\s:：]*\p{L}{2,20}$/u;
const STOP = /\s*[.。]?\s*$/u;

/** Where the first of two credits of a line ends, the second without brackets: `… (Photo: Agency) Photo: Name`. */
export function endOfFirstCredit(text: string, context: RuleContext): number | undefined {
  const found = CLOSING.test(text) ? LAST_BRACKET.exec(text) : null;
  if (!found) return undefined;
  const end = found.index + found[0].length;
  const second = text.slice(end).trimStart().replace(STOP, '');
  return isCredit(second, context) && isCredit(found[1]!.trim(), context) ? end : undefined;
}

function isCredit(text: string, { find, language }: RuleContext): boolean {
  const announces = (hit: PhraseHit) => hit.class === 'credit' && hit.start === 0 && speaks(hit, language);
  return find(text)
    .filter(announces)
    .map(({ end }) => text.slice(end))
    .some(names => ONE_WORD.test(names) || looksLikeCredit(names));
}

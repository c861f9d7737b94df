import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { keptWords } from './lib/kept-words.ts';

const ID = 'closing-line';

/** Papers of China close an article with its editor: `（责任编辑：张三）`. */
const EDITOR = /^[（(【[\s]*(?:责任编辑|責任編輯|责编|責編|编辑|編輯)\s?[:：]/;
/** Those of Korea with the reporter and the address: `김하늘 기자 sky@bada.example`. */
const REPORTER = /(?:^|\s)[가-힣]{2,4}\s?(?:[가-힣]{2,3}\s?)?기자\s?[(<[]?[\w.+-]{1,40}@[\w.-]{3,40}[)>\]]?$/;
const LANGUAGES = /^(?:zh|ko|yue)\b/;
const MOST_LENGTH = 50;
/** Shorter texts above it are its head. */
const TEXT_WORDS = 20;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'context',
    summary:
      'Flat text in Chinese and Korean: what follows the line that closes an article with its editor or reporter',
  },
  *run(blocks, { page, language, standing }) {
    if (page.kind !== 'text' || !LANGUAGES.test(language)) return;
    const lines = blocks.filter(closes);
    const [closing] = lines;
    // A digest of news has one below each.
    if (!closing || lines.length > 1) return;
    const above = keptWords(blocks.slice(0, closing.index), standing);
    const below = blocks.slice(closing.index + 1).filter(({ index }) => standing.kept(index));
    if (above < TEXT_WORDS || keptWords(below, standing) > above) return;
    const why = `below "${closing.text}", which closes the article`;
    for (const { index: block } of below)
      yield { rule: ID, block, action: 'drop', category: 'outside-article', why };
  },
};
export default rule;

function closes({ text }: Block): boolean {
  return text.length <= MOST_LENGTH && (EDITOR.test(text) || REPORTER.test(text));
}

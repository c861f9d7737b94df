import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';

const ID = 'picture-file';

const LINE_WORDS = 30;
/** Mark-up that a program left in a text: `<image>data:image/…</image>`, `<img src="…">`. */
const MARKUP = /^(?:<(image|figure|picture)\b[^<>]*>[^<>]*<\/\1>|<im(?:age|g)\b[^<>]*>|data:image\/\S+)$/i;
/** `old-mill_4f1a.jpg`, with no blank in it. */
const FILE = /^(?=[^.]*[\d_-])[\p{L}\p{N}_.%+~-]{8,120}\.(?:jpe?g|png|webp|gif|avif)$/iu;
/** Cameras and content systems name pictures by the day, the time and a number. */
const TIMESTAMP = /^(?:19|20)\d{10,16}$/;
/** What an address has of a title, with the key of the picture behind it. */
const SLUG = /^(?:[\p{Ll}\p{M}\d]+[ -]){3,}(?=[a-f]*\d)[\da-f]{11,40}$/u;

/** All of these end in digits, or in few letters behind a dot. */
const MAY_END_FILE = /[\da-f]{5}$|\.[a-z]{3,4}$/i;

const rule: BlockRule = {
  needs: 'blocks',
  meta: {
    id: ID,
    phase: 'judge',
    summary: "Flat text: the names of pictures' files, and mark-up left in their place",
  },
  *run(blocks, { page }) {
    if (page.kind !== 'text') return;
    for (const block of blocks) {
      if (!namesFile(block)) continue;
      const why = "the name of a picture's file, or its mark-up";
      yield { rule: ID, block: block.index, action: 'drop', category: 'duplicate-caption', why };
    }
  },
};
export default rule;

function namesFile({ text, words, kind }: Block): boolean {
  if (words > LINE_WORDS || kind === 'code') return false;
  if (text.startsWith('<') || text.startsWith('data:')) return MARKUP.test(text);
  if (!MAY_END_FILE.test(text.slice(-5))) return false;
  return TIMESTAMP.test(text) || FILE.test(text) || SLUG.test(text);
}

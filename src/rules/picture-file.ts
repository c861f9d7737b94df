import type { Block } from '../model/block.ts';
import type { BlockRule } from '../model/rule.ts';
import { PICTURE_FILE } from '../page/media/alt.ts';

const ID = 'picture-file';

const LINE_WORDS = 30;
/** Mark-up that a program left in a text: `<image>data:image/…</image>`, `<img src="…">`. */
const MARKUP = /^(?:<(image|figure|picture)\b[^<>]*>[^<>]*<\/\1>|<im(?:age|g)\b[^<>]*>|data:image\/\S+)$/i;
/** The same of Markdown in a text that is none, whole or torn: `![](pier.jpg) |`, `.jpg.medium.jpg)`. */
const MARKDOWN = /^!\[[^\]]*\]\([^()\s]*\)(?: ?\|)?$|^[\w.-]*\.(?:jpe?g|png|webp|gif|jfif)\)$/i;
/** Programs make such names, without an address: a text that tells of files may have `logo.png` in a line of its own. */
const BY_PROGRAM = /^[^/]*[\d_-][^./]*\.[^/]*$/;
const LEAST_LENGTH = 12;
/** Cameras and content systems name pictures by the day, the time and a number. */
const TIMESTAMP = /^(?:19|20)\d{10,16}$/;
/** What an address has of a title, with the key of the picture behind it. */
const SLUG = /^(?:[\p{Ll}\p{M}\d]+[ -]){3,}(?=[a-f]*\d)[\da-f]{11,40}$/u;

/** Files, times and keys end so. */
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
  if (text.startsWith('![') || text.endsWith(')')) return MARKDOWN.test(text);
  if (!MAY_END_FILE.test(text.slice(-5))) return false;
  const isFile = PICTURE_FILE.test(text) && text.length >= LEAST_LENGTH && BY_PROGRAM.test(text);
  return isFile || TIMESTAMP.test(text) || SLUG.test(text);
}

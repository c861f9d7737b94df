import { starredLevel } from '../block/starred-heading.ts';

const JOINED = /(?<=[\p{L}\p{N}])_(?=[\p{L}\p{N}])/gu;
/** Fewer are names that a text speaks of. */
const LEAST = 10;

const WORDS = /\S+/g;
/** Longer ones, in characters, are no words. */
const LONGEST = 500;
/** Addresses and code have underscores of their own. */
const OF_CODE = /[/\\=<>{}@;]|\(\)|::|\w\.\w+_/;
const AT_ENDS = /^([^\p{L}\p{N}_]*)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?=[^\p{L}\p{N}_]*$)/gu;
const BETWEEN = /(?<=[^\s_])_+(?=[^\s_])/g;

/** The text with blanks for the underscores that html2text wrote for those of links; other texts are left as they are. */
export function withoutUnderscores(text: string): string {
  if (!text.includes('_') || !hasStarredHeading(text)) return text;
  if ((text.match(JOINED)?.length ?? 0) < LEAST) return text;
  return text.replace(WORDS, words => {
    if (!words.includes('_') || words.length > LONGEST || OF_CODE.test(words)) return words;
    return words.replace(AT_ENDS, '$1').replace(BETWEEN, ' ');
  });
}

function hasStarredHeading(text: string): boolean {
  return text.includes('**** ') && text.split('\n').some(line => starredLevel(line.trim()) !== undefined);
}

import { countWords } from '../block/words.ts';

/** What a program writes that puts a blank in place of every line end: two and more where an empty line was. */
const GAP = /[ \u00a0]{2,}|[ \u00a0]?\u3000{2,}/g;
/** Between sentences that belong together. */
const SENTENCE_BREAK = /[.!?…]["'”’»)\]]{0,2} (?=["'“‘«(]?\p{Lu})/gu;
const BEHIND_SENTENCE = /[.!?…。！？:：]["'”’»)\]」』]{0,2}$/u;
const BEGINS = /^["'“‘«„(¿¡•*–—「『-]{0,2}\s?[\p{Lu}\p{Lo}\p{N}]/u;

/** Fewer gaps are slips, shorter texts have nothing to part. */
const LEAST_GAPS = 3;
const LEAST_WORDS = 120;
/** The longest line of a text that is one line. */
const LONGEST_LINE = 0.9;
const LEAST_BEGINNING = 0.8;
/** Of the words stand in parts that end as sentences do: those of a table don't. */
const LEAST_IN_SENTENCES = 0.7;
/** With fewer others, two blanks stand behind every sentence, as on a typewriter. */
const LEAST_BREAKS = 0.25;

/** The text with its line ends, where a program has left a run of blanks in place of them. */
export function withLineEnds(text: string): string {
  if (!isOneLine(text)) return text;
  const parts = text.split(GAP);
  const behind = parts.slice(1);
  if (behind.length < LEAST_GAPS || countWords(text) < LEAST_WORDS) return text;
  const beginning = behind.filter(part => BEGINS.test(part)).length;
  if (beginning < LEAST_BEGINNING * behind.length) return text;
  const sentences = parts.filter(part => BEHIND_SENTENCE.test(part));
  const told = sentences.reduce((sum, part) => sum + countWords(part), 0);
  if (told < LEAST_IN_SENTENCES * countWords(text)) return text;
  const breaks = parts.reduce((sum, part) => sum + (part.match(SENTENCE_BREAK)?.length ?? 0), 0);
  const isTyped = !text.includes('\u3000') && breaks < LEAST_BREAKS * sentences.length;
  return isTyped ? text : text.replace(GAP, '\n\n');
}

function isOneLine(text: string): boolean {
  const longest = text.split('\n', 50).reduce((most, line) => Math.max(most, line.length), 0);
  return longest >= LONGEST_LINE * text.length;
}

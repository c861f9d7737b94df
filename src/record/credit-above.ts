import { endsSentence } from '../block/sentence-end.ts';
import { countWords } from '../block/words.ts';

const NAMES = /^\p{Lu}\p{L}+(?:\s\p{Lu}\p{L}+){1,4}$/u;
/** Shorter words are not telling, shorter sentences may be what somebody is. */
const TELLING = 4;
const SENTENCE_WORDS = 8;

/** Captions without the first of two lines where that is a name and no title: it goes to the credits. */
export function creditAbove(captions: string[], credits: string[]): string[] {
  const [first = '', sentence = '', ...more] = captions.flatMap(text => text.split('\n'));
  if (credits.length > 0 || more.length > 0 || !NAMES.test(first) || !endsSentence(sentence)) return captions;
  const said = sentence.toLowerCase();
  const isTitle = first.split(' ').some(word => word.length >= TELLING && said.includes(word.toLowerCase()));
  if (isTitle || countWords(sentence) < SENTENCE_WORDS) return captions;
  credits.push(first);
  return [sentence];
}

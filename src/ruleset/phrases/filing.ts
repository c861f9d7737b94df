import { phraseUnits, standsInside } from './phrase.ts';
import type { PhraseFile } from './schema.ts';
import { wordKey } from './units.ts';

/**
 * The phrases of a language under the words that they begin with: all that has to be known of tens of thousands of
 * phrases before the first line is looked at. Plain data, which the cache can keep.
 */
export interface FiledPhrases {
  language: string;
  stopWords: readonly string[];
  /** What `lines` name by their index. */
  classes: readonly string[];
  /** Side by side: the `wordKey` of a first word, whether a phrase with it may stand inside a line, and its phrases. */
  keys: readonly number[];
  inside: readonly (0 | 1)[];
  /** A line a phrase: index of its class, space, phrase as written. */
  lines: readonly string[];
}

/** Its phrases stand above lists, or before a link in the same line. */
const HEADS_LISTS = 'related-teaser';
/** One word and a colon may stand before anything. */
const SEVERAL_WORDS = /\S\s\S|[\p{Lo}]{4}/u;

/** Each phrase that is a line by itself, also as it stands with a colon before what it announces; French sets a space. */
function withColons(phrases: readonly string[]): readonly string[] {
  const heads = phrases.filter(phrase => SEVERAL_WORDS.test(phrase) && !/^…|[…:：]$/.test(phrase));
  const announcing = heads.flatMap(phrase => [`${phrase}: …`, `${phrase} : …`]);
  return [...new Set([...phrases, ...announcing])];
}

/** Files the phrases of a language, each in the order of the file. */
export function filePhrases({ language, phrases, 'stop-words': stopWords = [] }: PhraseFile): FiledPhrases {
  const classes = Object.keys(phrases);
  const drawers = new Map<number, { inside: 0 | 1; lines: string[] }>();
  for (const [index, name] of classes.entries()) {
    for (const phrase of name === HEADS_LISTS ? withColons(phrases[name]!) : phrases[name]!) {
      const units = phraseUnits(phrase);
      const key = wordKey(units, units.length, 0, true);
      let drawer = drawers.get(key);
      if (!drawer) drawers.set(key, (drawer = { inside: 0, lines: [] }));
      drawer.lines.push(`${index} ${phrase}`);
      if (standsInside(phrase)) drawer.inside = 1;
    }
  }
  const filed = [...drawers.values()];
  return {
    language,
    stopWords,
    classes,
    keys: [...drawers.keys()],
    inside: filed.map(({ inside }) => inside),
    lines: filed.map(({ lines }) => lines.join('\n')),
  };
}

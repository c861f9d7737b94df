import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePhraseFile } from '../../src/ruleset/phrases/parse.ts';
import type { Tongue } from '../tongues.ts';
import { labelBlocks } from './labels.ts';

const PHRASES = new URL('../../rules/ui-strings/', import.meta.url);
/** What sites put between the paragraphs of an article, the commonest twice. */
const CLASSES = [
  'related-teaser',
  'related-teaser',
  'advert',
  'login-prompt',
  'newsletter-prompt',
  'paywall-prompt',
  'share-widget',
] as const;
/** A text is interrupted so often at most, by so many lines at most, with titles below what leads to others. */
const MOST = 4;
const MOST_LINES = 3;
const MOST_TITLES = { teaser: 4, other: 1 };

/** A language of the phrase files with what interrupts in it, class by class: examples, and phrases that stand alone. */
interface Spoken {
  language: string;
  classes: { class: string; lines: string[] }[];
}

const SPOKEN: Spoken[] = readdirSync(PHRASES)
  .sort()
  .map(name => parsePhraseFile(name, readFileSync(new URL(name, PHRASES), 'utf8')))
  .map(({ language, examples, phrases }) => ({
    language,
    classes: CLASSES.map(of => ({
      class: of,
      lines: [
        ...examples.goes.filter(line => line.class === of).map(({ text }) => text),
        ...(phrases[of] ?? []).filter(phrase => !/[…#]/.test(phrase)),
      ],
    })).filter(({ lines }) => lines.length > 0),
  }))
  .filter(({ classes }) => classes.length > 0);

const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const CASED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Armenian}]/u;

const isIn = ({ classes }: Spoken, script: RegExp) => script.test(classes[0]!.lines[0]!);

/** What an interrupted text is written in. */
export type Written = Tongue | 'english';

/** A made-up language is interrupted by those that are written as it is. */
const INTERRUPTING: Record<Written, readonly Spoken[]> = {
  english: SPOKEN.filter(({ language }) => language === 'en'),
  unheard: SPOKEN.filter(of => isIn(of, CASED)),
  unread: SPOKEN.filter(of => !isIn(of, CASED) && !isIn(of, UNSPACED)),
  unspaced: SPOKEN.filter(of => isIn(of, UNSPACED)),
};

/**
 * The lines of a text with lines of chrome between those of its article, in one language, and titles of other pages below
 * what leads to them. Behind such a line the article goes on: where those of the set stand, it is mostly over.
 */
export function interrupted(
  lines: readonly string[],
  truth: string,
  seed: string,
  titles: readonly string[],
  written: Written,
): string[] {
  const draw = drawer(seed);
  const spoken = INTERRUPTING[written];
  const { classes } = spoken[draw(spoken.length)]!;
  const labels = labelBlocks(lines, truth);
  const isArticle = (i: number) => labels[i]! > 0.5;
  const gaps = lines.map((_, i) => i).filter(i => i > 1 && isArticle(i - 1) && isArticle(i));
  const times = Math.min(1 + draw(MOST), Math.ceil(gaps.length / 4));
  const at = new Set(Array.from({ length: times }, () => gaps[draw(gaps.length)]));
  return lines.flatMap((line, i) => (at.has(i) ? [...interruption(), line] : [line]));

  function interruption(): string[] {
    return Array.from({ length: 1 + draw(MOST_LINES) }, () => classes[draw(classes.length)]!).flatMap(of => {
      const titled = draw(1 + MOST_TITLES[of.class === 'related-teaser' ? 'teaser' : 'other']);
      const said = of.lines[draw(of.lines.length)]!;
      return [said, ...Array.from({ length: titled }, () => titles[draw(titles.length)]!)];
    });
  }
}

/** Whole numbers below a bound, that depend on the seed alone. */
function drawer(seed: string): (below: number) => number {
  let drawn = 0;
  return below => createHash('md5').update(`${seed} ${drawn++}`).digest().readUInt32LE(0) % below;
}

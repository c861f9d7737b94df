import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { parsePhraseFile } from '../../src/ruleset/phrases/parse.ts';
import { labelBlocks } from './labels.ts';

const PHRASES = new URL('../../rules/ui-strings/', import.meta.url);
/** What sites put between the paragraphs of an article. */
const CLASSES = new Set([
  'advert',
  'login-prompt',
  'newsletter-prompt',
  'paywall-prompt',
  'related-teaser',
  'share-widget',
]);
/** A text is interrupted so often at most, by so many lines at most, and titles below what leads to others. */
const MOST = 4;
const MOST_LINES = 2;
const MOST_TITLES = 4;

/** By language: a line for most of the things that interrupt. */
const LINES = readdirSync(PHRASES)
  .sort()
  .map(name => parsePhraseFile(name, readFileSync(new URL(name, PHRASES), 'utf8')))
  .map(({ examples }) => examples.goes.filter(line => CLASSES.has(line.class)))
  .filter(lines => lines.length > 0);

/**
 * The lines of a text with lines of chrome between those of its article, in one language, and titles of other pages below
 * what leads to them. Behind such a line the article goes on: where those of the set stand, it is mostly over.
 */
export function interrupted(
  lines: readonly string[],
  truth: string,
  seed: string,
  titles: readonly string[],
): string[] {
  const draw = drawer(seed);
  const from = LINES[draw(LINES.length)]!;
  const labels = labelBlocks(lines, truth);
  const isArticle = (i: number) => labels[i]! > 0.5;
  const gaps = lines.map((_, i) => i).filter(i => i > 1 && isArticle(i - 1) && isArticle(i));
  const times = Math.min(1 + draw(MOST), Math.ceil(gaps.length / 4));
  const at = new Set(Array.from({ length: times }, () => gaps[draw(gaps.length)]));
  return lines.flatMap((line, i) => (at.has(i) ? [...interruption(), line] : [line]));

  function interruption(): string[] {
    return Array.from({ length: 1 + draw(MOST_LINES) }, () => from[draw(from.length)]!).flatMap(
      ({ text, class: of }) => {
        const led = of === 'related-teaser' ? draw(MOST_TITLES + 1) : 0;
        return [text, ...Array.from({ length: led }, () => titles[draw(titles.length)]!)];
      },
    );
  }
}

/** Whole numbers below a bound, that depend on the seed alone. */
function drawer(seed: string): (below: number) => number {
  let drawn = 0;
  return below => createHash('md5').update(`${seed} ${drawn++}`).digest().readUInt32LE(0) % below;
}

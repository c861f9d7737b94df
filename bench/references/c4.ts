import type { Extractor } from '../extractors/extractor.ts';

/**
 * The line rules of C4: Raffel et al., "Exploring the Limits of Transfer Learning with a Unified Text-to-Text
 * Transformer", JMLR 21 (2020), section 2.2, with the figures of the published code (tensorflow/datasets,
 * `tensorflow_datasets/text/c4_utils.py`, `clean_page`). The rules that discard whole pages (too few
 * sentences, "lorem ipsum", a curly bracket, bad words) are left out: they would only lower the figures.
 */
const END_MARKS = ['.', '?', '!', '"'];
const ELLIPSIS = '...';
const MIN_WORDS = 5;
const MAX_WORD_LENGTH = 1000;
const CITATION = /\[\d*\]|\[edit\]|\[citation needed\]/g;
const POLICY = [
  'terms of use',
  'privacy policy',
  'cookie policy',
  'uses cookies',
  'use of cookies',
  'use cookies',
];

const tokens = (line: string) => line.split(/\s+/u).filter(Boolean);

/** The line as C4 keeps it, or undefined when it drops it. */
export function c4Line(raw: string): string | undefined {
  const trimmed = raw.trim();
  if (tokens(trimmed).some(token => token.length > MAX_WORD_LENGTH)) return undefined;
  const line = trimmed.replace(CITATION, '');
  if (!END_MARKS.some(mark => line.endsWith(mark)) || line.endsWith(ELLIPSIS)) return undefined;
  if (tokens(line).length < MIN_WORDS) return undefined;
  const lower = line.toLowerCase();
  return lower.includes('javascript') || POLICY.some(phrase => lower.includes(phrase)) ? undefined : line;
}

export const c4: Extractor = {
  name: 'C4 lines',
  run: (_page, bytes) => ({
    text: bytes
      .toString('utf8')
      .split('\n')
      .flatMap(line => c4Line(line) ?? [])
      .join('\n'),
    authors: [],
  }),
};

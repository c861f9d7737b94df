import type { Extractor } from '../extractors/extractor.ts';

/**
 * The line-wise corrections of RefinedWeb: Penedo et al., "The RefinedWeb Dataset for Falcon LLM" (2023),
 * appendix G.2. The paper gives the rules and an example of each; thresholds, the list of counters and the
 * order are those of DCLM's published reproduction (mlfoundations/dclm,
 * `baselines/baselines_configs/refinedweb.yaml`, `baselines/mappers/modifiers.py`). The rule that discards a
 * page when more than 5 % of its words went is left out: it would only lower the figures.
 */
const MAX_UPPERCASE = 0.5;
const MIN_WORDS = 2;
const SHORT_WORDS = 10;
const ALL_DIGITS = /^\p{Nd}+$/u;
const COUNTER =
  /^\W*\d[,.\d]*[kmb]?\s+(?:likes|shares|comments|retweets|reposts|quotes|bookmarks|upvotes|downvotes|downloads|views|followers)\W*$/;
const EDITS = [/\s?items in cart/gi, /\s?read more\.\.\.$/gi, /^sign-in\s?/gi];

const tokens = (line: string) => line.split(/\s+/u).filter(Boolean);

/** The line as RefinedWeb keeps it, or undefined when it drops it. */
export function refinedWebLine(line: string): string | undefined {
  if (line === '') return line;
  const characters = [...line];
  const uppercase = characters.filter(character => /\p{Lu}/u.test(character)).length;
  if (uppercase / characters.length > MAX_UPPERCASE || ALL_DIGITS.test(line)) return undefined;
  if (COUNTER.test(line.toLowerCase()) || tokens(line).length < MIN_WORDS) return undefined;
  return edited(line);
}

/** Short lines lose the patterns; a line that consisted of one goes. */
function edited(line: string): string | undefined {
  let text = line;
  for (const pattern of EDITS) if (tokens(text).length <= SHORT_WORDS) text = text.replace(pattern, '');
  return text.trim() === '' ? undefined : text;
}

export const refinedWeb: Extractor = {
  name: 'RefinedWeb lines',
  run: (_page, bytes) => ({
    text: bytes
      .toString('utf8')
      .split('\n')
      .flatMap(line => refinedWebLine(line) ?? [])
      .join('\n'),
    authors: [],
  }),
};

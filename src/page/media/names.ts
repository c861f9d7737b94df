import { matchesOf } from '../../model/matches.ts';

const TOKEN = /[^\s/|,;&+·•]+/gu;
const FIRST_LETTER = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;
const LOWER = /\p{Ll}/u;
/** `iStock` */
const INNER_CAPITAL = /^\P{L}*\p{Ll}{1,2}\p{Lu}/u;
const CASELESS = /[\u0590-\u109f\u1100-\u11ff\u1200-\u139f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;
/** Joining words of credits (via, of, the, von, para) are short in the languages that have them. */
const SHORT_WORD = 4;
/** Agencies and platforms whose names are written small, `picture alliance/dpa`. */
const SMALL_NAMES: ReadonlySet<string> = new Set(
  'alliance flickr images imago pexels picture pixabay shutterstock stock unsplash'.split(' '),
);
/** A caseless script gives no capitals to tell names by; a sentence is longer than a name. */
const MAX_CASELESS = 40;

/**
 * Whether a text can be a credit: names of people and agencies, so that nearly every word has a capital,
 * and no sentence goes on after a full stop.
 */
export function looksLikeCredit(text: string): boolean {
  if (CASELESS.test(text)) return text.trim().length <= MAX_CASELESS;
  let words = 0;
  let long = 0;
  let short = 0;
  let numbers = 0;
  for (const [token] of matchesOf(text, TOKEN)) {
    const at = token.search(FIRST_LETTER);
    if (at < 0) continue;
    words++;
    if (!LETTER.test(token)) numbers++;
    if (!LOWER.test(token[at]!) || INNER_CAPITAL.test(token)) continue;
    if (token.length - at > SHORT_WORD && !isAddress(token) && !isSmallName(token)) long++;
    else short++;
  }
  return (
    words > 0 && words <= 16 && numbers * 2 <= words && long * 4 <= words && (long + short) * 2 <= words + 1
  );
}

/** Whether a word is part of such a name. */
export const isSmallName = (token: string): boolean => SMALL_NAMES.has(token.replace(/\P{L}+$/u, ''));

/** `photothek.net`, `dpa-infocom`: names that are written small. */
function isAddress(token: string): boolean {
  return /[\p{L}\p{N}][.@-][\p{L}\p{N}]/u.test(token);
}

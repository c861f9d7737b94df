import { decodeHTMLStrict } from 'entities';

/** What writers of prose need references for: signs, spaces, and letters beyond ASCII. */
const REFERENCE =
  /&(?:#\d{2,6}|#x[\da-f]{2,5}|amp|quot|apos|nbsp|(?:en|em|thin)sp|shy|[lrsb]d?[sd]?quo|[lr]aquo|[nm]dash|hellip|bull|middot|copy|reg|trade|deg|euro|pound|sect|iexcl|iquest|ordf|ordm|frac\d\d|times|[a-z]{1,2}(?:acute|grave|circ|uml|tilde|ring|slash|cedil|caron|lig));/gi;
const ANY = /&#?\w{2,31};/g;
/** Mark-up that is shown; references beside it may be shown as well. */
const SHOWS_MARKUP = /<[a-z!/]|&[lg]t;/i;
/** A reference that is spoken of. */
const QUOTED = /["'`“‘«(]&#?\w{2,31};["'`”’»)]/;
/** Behind or before a letter. */
const IN_WORDS = /[\p{L}\p{N}.,!?]&(?!amp;)#?\w{2,31};|&(?!amp;)#?\w{2,31};\p{L}/iu;
const BARE = /&(?!#?\w{2,31};)/;

/**
 * The text with its character references decoded, where a program evidently forgot to: all of them are such as prose
 * needs, and no mark-up and no bare ampersand shows that they are meant to be read.
 */
export function withoutReferences(text: string): string {
  if (!text.includes('&') || !text.includes(';')) return text;
  const written = text.match(ANY);
  if (written === null || written.length !== text.match(REFERENCE)?.length) return text;
  if (SHOWS_MARKUP.test(text) || QUOTED.test(text)) return text;
  return IN_WORDS.test(text) || !BARE.test(text) ? decodeHTMLStrict(text) : text;
}

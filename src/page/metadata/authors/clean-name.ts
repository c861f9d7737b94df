const MAX_NAME = 70;

/** Academic and professional letters behind a name. */
const DEGREE =
  /(?:^|[\s,]+)(?:Ph\.?\s?D\.?|M\.?D\.?|D\.?O\.?|J\.?D\.?|B\.?A\.?|M\.?A\.?|B\.?Sc?\.?|M\.?Sc?\.?|MPH|MBA|MEd|RNs?|BSN|MSN|NP|PA-C|RDN?|LDN?|CPA|CFA|CFP®?|CSCS|DDS|DMD|DVM|VMD|PharmD|PsyD|EdD|LCSW|LMFT|Esq\.?|FA[A-Z]{2,4}|DAC[A-Z]{2}|PMP|CISSP)$/;
/**
 * Others, of consonants alone or registered, behind a name of two words: `Ida Vilk Morel CPP`, `Ida Morel, CEPF®`. Here
 * and below what goes is looked for first, and the name before it only then: few names have anything behind them.
 */
const LETTERS =
  /[\s,]+(?:[B-DF-HJ-NP-TV-XZ]{3,5}|[A-Z]{2,5}®)$(?<=\p{Lu}\S*\p{Ll}\S*\s.*\p{Ll}\S*[\s,]+[A-Z®]+)/u;
const HANDLE = /\s+@\w+(?=\s|$)/;
/** `… for The Daily Example`. */
const EMPLOYER = /\s+[Ff]or\s+(?<=\p{Lu}\S*\s\S+\s+[Ff]or\s+)(?:[Tt]he\s+)?\p{Lu}.*$/u;
/** `NORA VILK. Madrid`; initials and titles are shorter. */
const SENTENCE_BEHIND = /\.\s(?<=\p{Lu}\S*\s\S*\p{L}{4}\.\s).*$/u;
/** None that ends an initial or a title. */
const STOP = /(?<=\p{Ll}{3})\.$/u;
/** `Interview: Name`. */
const LABEL = /^[^:]{2,25}:\s+(?=\p{L}\S*\s)/u;
const MAX_DEGREES = 4;

function withoutDegrees(raw: string): string {
  let name = raw
    .trim()
    .replace(LABEL, '')
    .replace(HANDLE, '')
    .replace(EMPLOYER, '')
    .replace(SENTENCE_BEHIND, '')
    .replace(STOP, '');
  for (let i = 0; i < MAX_DEGREES; i++) {
    const bare = name.replace(DEGREE, '').replace(LETTERS, '');
    if (bare === name) break;
    name = bare;
  }
  return name;
}

/** `Nora Vilk in Travel`, of which the topic was cut off. */
const TRAILING_WORD = /\s\p{Ll}{1,3}$(?<=\p{Lu}\S*\s\S+\s\p{Ll}+)/u;
/** `Daily Example (`, of which the address was cut off. */
const OPEN_BRACKET = /\s*[([]$/;
/** A name said twice, for wide and narrow screens; `Duran Duran` is one name. */
const TWICE = /^(?:(\S+\s.+)\s\1|(\S.{3,})\2)$/;

/** `日期：`, of which the date was cut off. */
const LABEL_ALONE = /\p{sc=Han}[:：]\s*$/u;

/** The address of an account, which programs write as if it were a name: `Https Www.Sound.Example Morel`. */
const ADDRESS = /^(?:https?\b|www\.)/i;

/** A name trimmed of signs around it; undefined for what cannot be one. */
export function cleanName(raw: string): string | undefined {
  if (LABEL_ALONE.test(raw)) return undefined;
  const name = withoutDegrees(raw)
    .replace(/^[\s:："'“”«».,／*–—-]+|[\s:："'“”«»,／*–—-]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(TRAILING_WORD, '')
    .replace(OPEN_BRACKET, '')
    .replace(TWICE, '$1$2');
  if (name.length < 2 || name.length > MAX_NAME || !/\p{L}\p{M}*\p{L}/u.test(name)) return undefined;
  if (/^@|^#|[<>{}=:：]|^\d+$/.test(name) || ADDRESS.test(name)) return undefined;
  return name;
}

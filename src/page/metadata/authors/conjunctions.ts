const conjunctions = new Map<string, RegExp>();

/**
 * The word for "and" of a language, with the space around it; ICU has it for every language. Where it is a letter that
 * the next word begins with (Arabic, Hebrew), two full names stand around it: any name may begin with that letter.
 */
export function conjunction(language: string): RegExp {
  const key = language.split('-')[0] || 'en';
  let pattern = conjunctions.get(key);
  if (!pattern) conjunctions.set(key, (pattern = joiningWord(key)));
  return pattern;
}

/** Never found in a text; for languages that join by a sign. */
const NONE = /(?!)/;

function joiningWord(language: string): RegExp {
  if (!isKnown(language)) return NONE;
  const format = new Intl.ListFormat(language, { type: 'conjunction' });
  const word = format.formatToParts(['A', 'B']).find(part => part.type === 'literal')!.value;
  if (/^\s.+\s$/.test(word)) return new RegExp(`(?:^|\\s+)${quoted(word.trim())}\\s+`, 'i');
  const [, letter] = /^\s(\p{Lo})-?$/u.exec(word) ?? [];
  return letter === undefined ? NONE : new RegExp(`(?<=\\S\\s\\S+)\\s+${letter}(?=\\S+\\s\\S)`);
}

function isKnown(tag: string): boolean {
  return /^[a-z]{2,3}$/i.test(tag) && Intl.ListFormat.supportedLocalesOf(tag).length > 0;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

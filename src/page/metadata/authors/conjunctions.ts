const conjunctions = new Map<string, RegExp>();

/** The word for "and" of a language, with the space around it; ICU has it for every language. */
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
  return /^\s.+\s$/.test(word) ? new RegExp(`(?:^|\\s+)${quoted(word.trim())}\\s+`, 'i') : NONE;
}

function isKnown(tag: string): boolean {
  return /^[a-z]{2,3}$/i.test(tag) && Intl.ListFormat.supportedLocalesOf(tag).length > 0;
}

function quoted(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

const sets = new Map<string, ReadonlySet<string>>();

/** Whether a word is the name of a day of the week in a language (BCP 47), long or short; names come from ICU. */
export function isWeekday(word: string, language: string): boolean {
  const key = language.split('-')[0] || 'en';
  let names = sets.get(key);
  if (!names) sets.set(key, (names = namesOf(/^[a-z]{2,3}$/i.test(key) ? key : 'en')));
  return names.has(folded(word));
}

function namesOf(language: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    for (let day = 1; day <= 7; day++) names.add(folded(format.format(Date.UTC(2024, 0, day))));
  }
  return names;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[.,]+$/, '');
}

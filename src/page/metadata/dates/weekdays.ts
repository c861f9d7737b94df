const tables = new Map<string, ReadonlyMap<string, number>>();

/** Whether a word is the name of a day of the week in a language (BCP 47), long or short; names come from ICU. */
export function isWeekday(word: string, language: string): boolean {
  return namesIn(language).has(folded(word));
}

const SIGNS_BEFORE = /[\s.,:(（]+$/;
const SIGNS_AFTER = /^[\s.,(（]+/;
const LETTER = /[\p{L}\p{M}]/u;

/** The day of the week (0 is Sunday) that is named right before or behind a place, in a language or in English. */
export function weekdayBeside(
  text: string,
  start: number,
  end: number,
  language: string,
): number | undefined {
  const before = text.slice(0, start).replace(SIGNS_BEFORE, '').toLowerCase();
  const after = text.slice(end).replace(SIGNS_AFTER, '').toLowerCase();
  for (const names of [namesIn(language), namesIn('en')]) {
    for (const [name, day] of names) {
      if (before.endsWith(name) && !LETTER.test(before.at(-name.length - 1) ?? '')) return day;
      if (after.startsWith(name) && !LETTER.test(after.charAt(name.length))) return day;
    }
  }
  return undefined;
}

/** A text without the days of the week that it names, in a language or in English. */
export function withoutWeekdays(text: string, language: string): string {
  let out = text.toLowerCase();
  for (const names of [namesIn(language), namesIn('en')])
    for (const name of names.keys())
      if (out.includes(name)) out = out.replace(new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'gu'), ' ');
  return out;
}

function namesIn(language: string): ReadonlyMap<string, number> {
  const key = language.split('-')[0] || 'en';
  let names = tables.get(key);
  if (!names) tables.set(key, (names = namesOf(/^[a-z]{2,3}$/i.test(key) ? key : 'en')));
  return names;
}

function namesOf(language: string): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const weekday of ['long', 'short'] as const) {
    const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' });
    // 7 January 2024 was a Sunday.
    for (let day = 0; day < 7; day++) names.set(folded(format.format(Date.UTC(2024, 0, 7 + day))), day);
  }
  return names;
}

function folded(word: string): string {
  return word.toLowerCase().replace(/[.,]+$/, '');
}

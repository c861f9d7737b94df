const MIN_PREFIX = 3;

export type Calendar = 'gregory' | 'persian';

/** Month names of one language, for looking up names and their abbreviations. */
export class Months {
  private readonly names: readonly (readonly [name: string, month: number])[];
  private readonly cache = new Map<string, number | undefined>();

  constructor(language: string, calendar: Calendar) {
    this.names = namesOf(language, calendar);
  }

  /** 1–12 for a name or an abbreviation of three letters or more that fits one month alone. */
  find(word: string): number | undefined {
    const key = foldName(word);
    if (key.length < 2 || key.length > 20) return undefined;
    if (this.cache.has(key)) return this.cache.get(key);
    const month = this.lookUp(key);
    if (this.cache.size < 500) this.cache.set(key, month);
    return month;
  }

  private lookUp(key: string): number | undefined {
    const exact = this.names.find(([name]) => name === key);
    if (exact) return exact[1];
    if (key.length < MIN_PREFIX) return undefined;
    const months = new Set(this.names.filter(([name]) => name.startsWith(key)).map(([, month]) => month));
    return months.size === 1 ? months.values().next().value : undefined;
  }
}

/** Languages whose month names are understood on pages of any language. */
const WRITTEN =
  'en de fr es it pt nl ca gl eu da nb sv fi is et lv lt pl cs sk sl hr sr bs hu ro bg mk sq el tr az ru uk be kk ka hy ar fa he hi bn ta th vi id ms sw'.split(
    ' ',
  );

let everywhere: ReadonlyMap<string, number> | undefined;

/** 1–12 for a name that means the same month in every language that has it; made at first use. */
export function monthAnywhere(word: string): number | undefined {
  everywhere ??= unambiguousNames();
  return everywhere.get(foldName(word));
}

function unambiguousNames(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const clashing = new Set<string>();
  for (const [name, month] of WRITTEN.flatMap(language => namesOf(language, 'gregory'))) {
    if (name.length < MIN_PREFIX || (found.has(name) && found.get(name) !== month)) clashing.add(name);
    found.set(name, month);
  }
  for (const name of clashing) found.delete(name);
  return found;
}

const loaded = new Map<string, Months>();

/** Month names come from ICU, which knows every written language; loading one takes about a millisecond. */
export function monthsOf(language: string, calendar: Calendar = 'gregory'): Months {
  const tag = language.slice(0, 8);
  const key = `${tag} ${calendar}`;
  let months = loaded.get(key);
  if (!months) loaded.set(key, (months = new Months(tag, calendar)));
  return months;
}

/** Regions that name months otherwise than the rest of their language, as ICU has them. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  de: ['de-AT'],
  ar: ['ar-LB', 'ar-DZ', 'ar-MA', 'ar-MR'],
};

/** Names that pages write and ICU does not have, by their month. */
const OTHER_NAMES: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  am: { ጃንዩወሪ: 1, ጃንዩዋሪ: 1, ጃኑዋሪ: 1, ፌብሩወሪ: 2, ፌብሯሪ: 2, ኤፕረል: 4, አፕሪል: 4, ጁላይ: 7, ኦገስት: 8 },
  gu: { ઓગસ્ટ: 8, ઓક્ટોબર: 10 },
  // ICU calls the months of Sinhala by the names of the lunar ones.
  si: {
    ජනවාරි: 1,
    පෙබරවාරි: 2,
    මාර්තු: 3,
    අප්‍රේල්: 4,
    අප්රේල්: 4,
    අප්‍රියෙල්: 4,
    මැයි: 5,
    ජූනි: 6,
    ජුනි: 6,
    ජූලි: 7,
    ජුලි: 7,
    අගෝස්තු: 8,
    සැප්තැම්බර්: 9,
    ඔක්තෝබර්: 10,
    නොවැම්බර්: 11,
    දෙසැම්බර්: 12,
  },
};

/** The middle of the first month of 2024, or of the Persian year that began then. */
const FIRST_MONTH = { gregory: Date.UTC(2024, 0, 15), persian: Date.UTC(2024, 3, 4) };
const MONTH = 30.45 * 24 * 3600_000;

function namesOf(language: string, calendar: Calendar): [string, number][] {
  const tags = [language, ...(REGIONS[language] ?? [])];
  const names = new Map(tags.reverse().flatMap(tag => namesIn(tag, calendar)));
  for (const [name, month] of Object.entries(OTHER_NAMES[language] ?? {})) names.set(foldName(name), month);
  return [...names];
}

/** Standing alone and inside a date (many languages inflect), long and short. */
function namesIn(language: string, calendar: Calendar): [string, number][] {
  const names = new Map<string, number>();
  const styles: Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short' },
    { month: 'short', day: 'numeric' },
  ];
  const tag = `${language}-u-ca-${calendar}-nu-latn`;
  for (const style of styles) {
    const format = new Intl.DateTimeFormat(tag, { ...style, timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const parts = format.formatToParts(FIRST_MONTH[calendar] + (month - 1) * MONTH);
      const name = foldName(parts.find(part => part.type === 'month')?.value ?? '');
      if (name.length >= 2 && !/\d/.test(name) && !names.has(name)) names.set(name, month);
    }
  }
  return [...names];
}

/** Without accents, but with the vowel signs of the scripts that tell words by them. */
function foldName(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\u0900-\u109f\u1780-\u17ff]+/gu, '');
}

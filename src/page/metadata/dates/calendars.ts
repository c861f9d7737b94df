import { type Months, monthsOf } from './months.ts';

/** Eras of Japan and Taiwan, and the year before their first. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925, 民國: 1911, 民国: 1911 };

/** `令和6年5月12日`: era, year (`元` is the first), month, day. */
export const ERA_DATE = /(令和|平成|昭和|民國|民国)\s?(\d{1,3}|元)\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日/g;

/** `113年3月5日` and `113/03/05`: years of the Republic without its name, as Taiwan writes them. */
export const REPUBLIC_DATE = /(?<![\d./-])([89]\d|1[01]\d)年(\d{1,2})月(\d{1,2})日/g;
export const REPUBLIC_NUMERIC = /(?<![\d./-])(1[01]\d)([-./])(\d{1,2})\2(\d{1,2})(?![\d./-])/g;

const TAIWAN = /^zh(?:-Hant)?(?:-TW)?$/i;

/** Whether pages in a language (BCP 47) count the years of the Republic; plain `zh` does not tell. */
export function countsRepublic(language: string): boolean {
  return TAIWAN.test(language) && language.length > 2;
}

/** The language that dates are read by: Chinese of a host in Taiwan is Taiwan's, where the page does not say whose. */
export function languageOfDates(language: string, url: string | undefined): string {
  if (language !== 'zh' || url === undefined) return language;
  return /^https?:\/\/[^/:]+\.tw(?:[/:]|$)/i.test(url) ? 'zh-TW' : language;
}

export function yearOfEra(era: string, year: string): number {
  return ERAS[era]! + (year === '元' ? 1 : Number(year));
}

/** `۱۲ اسفند ۱۴۰۲` and `1402/12/12`, digits made Latin. */
export const PERSIAN_NAMED = /(?<!\d)(\d{1,2})\s([\p{L}\p{M}\u200c]{2,20})\s(?:ماه\s)?(1[34]\d{2})(?!\d)/gu;
export const PERSIAN_NUMERIC = /(?<![\d/])(1[34]\d{2})([-./])(\d{1,2})\2(\d{1,2})(?![\d/])/g;

/** Names of the months of the Solar Hijri calendar. */
export function persianMonths(): Months {
  return monthsOf('fa', 'persian');
}

/** A word with the letters of Persian where a keyboard has written those of Arabic. */
export function persianSpelling(word: string): string {
  return word.replaceAll('ي', 'ی').replaceAll('ك', 'ک');
}

const DAY = 24 * 3600_000;
let solarHijri: Intl.DateTimeFormat | undefined;

/** The Gregorian year, month and day of a Solar Hijri date; undefined where there is no such day. */
export function fromPersian(year: number, month: number, day: number): [number, number, number] | undefined {
  solarHijri ??= new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', { dateStyle: 'short', timeZone: 'UTC' });
  const wanted = `${month}/${day}/${year}`;
  const days = (month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30) + day - 1;
  // The year begins between 19 and 22 March.
  for (let start = 19; start <= 22; start++) {
    const time = new Date(Date.UTC(year + 621, 2, start) + days * DAY);
    if (solarHijri.format(time).replace(/[^\d/]/g, '') === wanted)
      return [time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate()];
  }
  return undefined;
}

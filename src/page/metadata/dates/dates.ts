/** First and last year in which a page can have been published; others are version numbers or typing errors. */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2100;

const ISO =
  /^(\d{4})(-|\/|\.|)(\d{2})\2(\d{2})(?:(?:[T\s]|\s?-\s?)(\d{2}):?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?\s{0,2}(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?(?![\d])/i;
const RFC_2822 =
  /^(?:[A-Z][a-z]{2},?\s)?(\d{1,2})\s([A-Z][a-z]{2})[a-z]{0,6}\s(\d{4})(?:\s(\d{2}):(\d{2})(?::(\d{2}))?\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/;
/** As `Date.prototype.toString` writes it: `Tue Mar 05 2024 10:00:00 GMT+0100 (CET)`. */
const JAVASCRIPT =
  /^[A-Z][a-z]{2}\s([A-Z][a-z]{2})\s(\d{1,2})\s(?:(\d{4})\s)?(\d{2}):(\d{2}):(\d{2})\s(?:(?:GMT|UTC)?([+-]\d{4})?)/;
/** As `java.util.Date` writes it, `Tue Mar 05 10:00:00 CET 2024`. */
const JAVA =
  /^[A-Z][a-z]{2}\s([A-Z][a-z]{2})\s(\d{1,2})\s(\d{2}):(\d{2}):(\d{2})\s([A-Z]{1,5}|GMT[+-]\d{2}:\d{2})\s(\d{4})$/;
/** Abbreviations of zones that mean one zone alone; of the others only the day is known. */
const ZONES: Readonly<Record<string, string>> = {
  WET: '+0000',
  WEST: '+0100',
  CET: '+0100',
  CEST: '+0200',
  EET: '+0200',
  EEST: '+0300',
};
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/**
 * A date of machine-readable form (ISO 8601, RFC 2822, JavaScript, Java, Unix seconds or milliseconds) as ISO 8601:
 * with its time and offset when both are given, else the day alone. Undefined for every other form.
 */
export function parseMachineDate(value: string): string | undefined {
  const text = value.trim();
  const iso = ISO.exec(text);
  if (iso) return build(iso[1]!, iso[3]!, iso[4]!, iso.slice(5, 8), iso[8]);
  const rfc = RFC_2822.exec(text);
  if (rfc) return build(rfc[3]!, monthNumber(rfc[2]!), rfc[1]!, rfc.slice(4, 7), rfc[7]);
  const js = JAVASCRIPT.exec(text);
  if (js?.[3]) return build(js[3], monthNumber(js[1]!), js[2]!, js.slice(4, 7), js[7] ?? 'Z');
  const java = JAVA.exec(text);
  if (java) {
    const zone = java[6]!;
    const offset = /^(?:UTC|GMT|Z)$/.test(zone) ? 'Z' : (ZONES[zone] ?? /[+-].*/.exec(zone)?.[0]);
    return build(java[7]!, monthNumber(java[1]!), java[2]!, java.slice(3, 6), offset);
  }
  if (/^1\d{9}(?:\d{3})?$/.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  }
  return undefined;
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name) / 3 + 1);
}

function build(
  year: string,
  month: string,
  day: string,
  time: readonly (string | undefined)[],
  offset: string | undefined,
): string | undefined {
  const date = isoDay(Number(year), Number(month), Number(day));
  const [hour, minute, second] = time;
  if (date === undefined || hour === undefined || minute === undefined || offset === undefined) return date;
  if (Number(hour) > 23 || Number(minute) > 59) return date;
  return `${date}T${hour}:${minute}:${second ?? '00'}${offsetOf(offset)}`;
}

function offsetOf(raw: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(raw)) return 'Z';
  const digits = raw.slice(1).replace(':', '');
  return `${raw[0]}${digits.slice(0, 2)}:${digits.slice(2) || '00'}`;
}

/** `YYYY-MM-DD`, or undefined when there is no such day or the year is out of range. */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return undefined;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Zones differ by at most this much, so a page can be dated a day after its capture's UTC day. */
const ZONE_SPAN = 26 * 3600_000;

/** Whether a date lies after the time of capture (ISO 8601); false when that is unknown. */
export function isFuture(date: string, capturedAt: string | undefined): boolean {
  if (capturedAt === undefined) return false;
  const captured = Date.parse(capturedAt);
  return (
    Number.isFinite(captured) && Date.parse(date) > captured + (date.length === 10 ? ZONE_SPAN : 3600_000)
  );
}

const URL_DATE =
  /[/_-]((?:19|20)\d{2})(?:[/_-](0[1-9]|1[0-2])[/_-](0[1-9]|[12]\d|3[01])|(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01]))(?=[/_.-]|T|$)/;
/** The day first; both below 13 could be either. */
const URL_DAY_FIRST = /[/_-](\d{2})-(\d{2})-((?:19|20)\d{2})(?=[/_.-]|$)/;
const URL_MONTH_NAME =
  /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(\d{1,2})\//i;

/** The day that an address carries in its path (`/2024/05/17/`, `/20240517/`, `-2024-05-17-`, `/17-05-2024`). */
export function dateInUrl(url: string): string | undefined {
  const path = url.replace(/^[a-z]+:\/\/[^/]+/i, '').replace(/[?#].*$/, '');
  const found = URL_DATE.exec(path);
  if (found) return isoDay(Number(found[1]), Number(found[2] ?? found[4]), Number(found[3] ?? found[5]));
  const dayFirst = URL_DAY_FIRST.exec(path);
  if (dayFirst && (Number(dayFirst[1]) > 12 || dayFirst[1] === dayFirst[2]))
    return isoDay(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = URL_MONTH_NAME.exec(path);
  if (!named) return undefined;
  const name = named[2]!;
  return isoDay(
    Number(named[1]),
    Number(monthNumber(name[0]!.toUpperCase() + name.slice(1).toLowerCase())),
    Number(named[3]),
  );
}

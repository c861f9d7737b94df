const DATE = /^\d{4}-\d{2}-\d{2}$/;
const TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?(?<zone>\s?(?:Z|[+-]\d{2}:?\d{2}))?$/i;

export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** Milliseconds since 1970 of a date or time of ISO 8601, without a zone in UTC; not a number for anything else. */
export function momentOf(text: string): number {
  if (isDate(text)) return Date.parse(text);
  const found = TIME.exec(text);
  return found === null ? Number.NaN : Date.parse(found.groups?.zone === undefined ? `${text}Z` : text);
}

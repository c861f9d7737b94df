import { normalizeUrl } from '../url.ts';

/** A URL that a feed or sitemap names. */
export interface Entry {
  url: string;
  /** Milliseconds since 1970 at which the page had changed last, at the latest. */
  modified?: number;
  /** When it was published, where only that is known. */
  published?: number;
  /** The URL is not of a page but of another list. */
  list: boolean;
}

/** What a feed or sitemap says, and what in it could not be used. */
export interface ListDocument {
  entries: Entry[];
  /** For people. */
  problems: string[];
}

/** An entry as written. */
export interface RawEntry {
  url?: string | undefined;
  modified?: string | undefined;
  published?: string | undefined;
}

const DAY = 24 * 60 * 60 * 1000;

/** Adds the entry to the document, or the reason why it cannot be used. */
export function addEntry(
  document: ListDocument,
  raw: RawEntry,
  base: string | undefined,
  list: boolean,
): void {
  const place = `entry ${document.entries.length + document.problems.length + 1}`;
  if (raw.url === undefined || raw.url.trim() === '') {
    document.problems.push(`${place}: has no address`);
    return;
  }
  try {
    const modified = lastMoment(raw.modified);
    const published = lastMoment(raw.published);
    document.entries.push({
      url: normalizeUrl(raw.url, base),
      list,
      ...(modified !== undefined && { modified }),
      ...(published !== undefined && { published }),
    });
  } catch (error) {
    document.problems.push(`${place}: ${error instanceof Error ? error.message : error}`);
  }
}

/** Whether an entry may have changed since the moment; one without a date may. */
export function changedSince({ modified, published }: Entry, since: number | undefined): boolean {
  const date = modified ?? published;
  return since === undefined || date === undefined || date >= since;
}

/** A date as the last moment that it can mean; undefined when it is none. */
function lastMoment(text: string | undefined): number | undefined {
  const value = text?.trim() ?? '';
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(value) ?? [];
  const isTime = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(value);
  // Without a zone it may be that of the far west.
  const time = Date.parse(isTime ? `${value}-12:00` : value);
  if (Number.isNaN(time)) return undefined;
  if (day !== undefined) return time + DAY - 1;
  return year === undefined ? time : Date.UTC(Number(year), Number(month ?? 12)) - 1;
}

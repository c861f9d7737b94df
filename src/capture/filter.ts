import { domainToASCII } from 'node:url';
import type { Capture } from '../model/capture.ts';
import { UsageError } from '../model/errors.ts';
import { isDate, momentOf } from './moment.ts';

/** Which captures are wanted; the others are left out without a word. */
export interface FilterOptions {
  /** `text/html`, `text/*`. By default HTML, XHTML, plain text and Markdown. */
  mediaTypes?: readonly string[];
  /** HTTP statuses, where they are archived: `200`, `2xx`, `200-299`. By default `2xx`. */
  statuses?: readonly string[];
  /** Hosts, with their subdomains. */
  hosts?: readonly string[];
  /** Addresses, with `*` for any characters; one must match. */
  urls?: readonly string[];
  /** ISO 8601 date or time of capture, inclusive; a date means the whole day, and a time without a zone UTC. */
  from?: string;
  to?: string;
}

export interface Filter {
  mediaType(type: string): boolean;
  status(status: number): boolean;
  /** By address and date; and by type where types were asked for, of whatever is no archive too. */
  capture(capture: Capture): boolean;
}

const PAGE_TYPES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];

/** Throws `UsageError` for a type, status, host or date that cannot be understood. */
export function makeFilter(options: FilterOptions = {}): Filter {
  const types = (options.mediaTypes?.map(checkedType) ?? PAGE_TYPES).map(wildcard);
  const ranges = (options.statuses ?? ['2xx']).map(statusRange);
  const hosts = options.hosts?.map(hostOf);
  const urls = options.urls?.map(wildcard);
  const from = options.from === undefined ? undefined : timeOf(options.from, 'T00:00:00Z');
  const to = options.to === undefined ? undefined : timeOf(options.to, 'T23:59:59.999Z');
  if (from !== undefined && to !== undefined && from > to)
    throw new UsageError('bad-date', `nothing is from ${options.from} or later and ${options.to} or earlier`);
  const isOfType = (type: string) => types.some(pattern => pattern.test(type));
  return {
    mediaType: isOfType,
    status: status => ranges.some(([low, high]) => status >= low && status <= high),
    capture: ({ url, capturedAt, mediaType }) =>
      (options.mediaTypes === undefined || isOfType(mediaType)) &&
      (hosts === undefined || isOn(hosts, url)) &&
      (urls === undefined || urls.some(pattern => pattern.test(url ?? ''))) &&
      ((from === undefined && to === undefined) || isWithin(capturedAt, from, to)),
  };
}

function wildcard(pattern: string): RegExp {
  const source = pattern.split(/\*+/).map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*?')}$`, 'is');
}

function checkedType(text: string): string {
  if (/^(?:\*|[\w.+*-]+\/[\w.+*-]+)$/.test(text)) return text;
  throw new UsageError('bad-media-type', `${text} is no media type; give text/html or text/*`);
}

/** As URLs spell it. */
function hostOf(text: string): string {
  const host = domainToASCII(text.replace(/^(?:\*?\.)|\.$/g, ''));
  if (host !== '' && !/[/:?#@*]/.test(text.replace(/^\*\.|^\[.*\]$/g, ''))) return host;
  throw new UsageError('bad-host', `${text} is no host; give news.example, without scheme, port and path`);
}

function statusRange(text: string): [number, number] {
  const [, low, high = low] = /^(\d{3})(?:-(\d{3}))?$/.exec(text.replace(/^(\d)xx$/i, '$100-$199')) ?? [];
  if (low === undefined || Number(low) > Number(high))
    throw new UsageError('bad-status', `${text} is no HTTP status; give 200, 2xx or 200-299`);
  return [Number(low), Number(high)];
}

function timeOf(text: string, rest: string): number {
  const time = isDate(text) ? Date.parse(text + rest) : momentOf(text);
  if (Number.isNaN(time))
    throw new UsageError('bad-date', `${text} is no date; give 2025-03-01 or a time as in ISO 8601`);
  return time;
}

function isOn(hosts: readonly string[], url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url)) return false;
  const { hostname } = new URL(url);
  return hosts.some(host => hostname === host || hostname.endsWith(`.${host}`));
}

function isWithin(
  capturedAt: string | undefined,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
) {
  const time = momentOf(capturedAt ?? '');
  return time >= from && time <= to;
}

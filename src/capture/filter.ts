import type { Capture } from '../model/capture.ts';
import { UsageError } from '../model/errors.ts';

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
  /** ISO 8601 date or time of capture, inclusive; a date means the whole day. */
  from?: string;
  to?: string;
}

export interface Filter {
  mediaType(type: string): boolean;
  status(status: number): boolean;
  /** By address and date. */
  capture(capture: Capture): boolean;
}

const PAGE_TYPES = ['text/html', 'application/xhtml+xml', 'text/plain', 'text/markdown'];

/** Throws `UsageError` for a status, pattern or date that cannot be understood. */
export function makeFilter(options: FilterOptions = {}): Filter {
  const types = (options.mediaTypes ?? PAGE_TYPES).map(wildcard);
  const ranges = (options.statuses ?? ['2xx']).map(statusRange);
  const hosts = options.hosts?.map(host => host.toLowerCase().replace(/^\.|\.$/g, ''));
  const urls = options.urls?.map(wildcard);
  const from = options.from === undefined ? undefined : timeOf(options.from, 'T00:00:00Z');
  const to = options.to === undefined ? undefined : timeOf(options.to, 'T23:59:59.999Z');
  return {
    mediaType: type => types.some(pattern => pattern.test(type)),
    status: status => ranges.some(([low, high]) => status >= low && status <= high),
    capture: ({ url, capturedAt }) =>
      (hosts === undefined || isOn(hosts, url)) &&
      (urls === undefined || urls.some(pattern => pattern.test(url ?? ''))) &&
      ((from === undefined && to === undefined) || isWithin(capturedAt, from, to)),
  };
}

function wildcard(pattern: string): RegExp {
  const source = pattern.split(/\*+/).map(text => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*?')}$`, 'is');
}

function statusRange(text: string): [number, number] {
  const [, low, high = low] = /^(\d{3})(?:-(\d{3}))?$/.exec(text.replace(/^(\d)xx$/i, '$100-$199')) ?? [];
  if (low === undefined)
    throw new UsageError('bad-status', `${text} is no HTTP status; give 200, 2xx or 200-299`);
  return [Number(low), Number(high)];
}

function timeOf(text: string, rest: string): number {
  const time = Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(text) ? text + rest : text);
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
  const time = Date.parse(capturedAt ?? '');
  return time >= from && time <= to;
}

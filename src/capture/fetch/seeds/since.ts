import { momentOf } from '../../moment.ts';

const UNITS: Readonly<Record<string, number>> = { h: 3_600_000, d: 86_400_000, w: 604_800_000 };

/**
 * A moment given as an ISO 8601 date or time (without a zone UTC), or as an age (`36h`, `7d`, `2w`); undefined for
 * anything else.
 */
export function parseSince(text: string, now: number = Date.now()): number | undefined {
  const [, count, unit] = /^(\d{1,6})([hdw])$/.exec(text) ?? [];
  if (count !== undefined) return now - Number(count) * UNITS[unit!]!;
  const time = momentOf(text);
  return Number.isNaN(time) ? undefined : time;
}

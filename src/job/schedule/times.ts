import { Cron } from 'croner';
import type { Job } from '../file/schema.ts';

/**
 * The first time after `after` at which a job is due; undefined when there is none. On a day whose clock skips
 * the time it is due when the clock has been put forward, on a day that has it twice at the first of the two.
 */
export function nextDue(
  { cron, timeZone }: Pick<NonNullable<Job['schedule']>, 'cron' | 'timeZone'>,
  after: Date,
): Date | undefined {
  return new Cron(cron, { timezone: timeZone, paused: true }).nextRun(after) ?? undefined;
}

import { Cron } from 'croner';

const FIELDS = 'minute, hour, day of month, month, day of week';

/** What is wrong with the times at which a job is due; undefined when they can be understood, and come. */
export function faultOfCron(text: string): string | undefined {
  if (text.trim().split(/\s+/).length !== 5) return `expected five fields: ${FIELDS}`;
  try {
    return new Cron(text, { paused: true }).nextRun() ? undefined : 'such a time never comes';
  } catch (error) {
    const why = (error as Error).message.replace(/^CronPattern: /, '');
    return `expected ${FIELDS}: ${why}`;
  }
}

import { type Logger, pino } from 'pino';
import { UsageError } from '../model/errors.ts';

/**
 * Logs are JSON lines on standard error; on a terminal only errors, for there the progress bar tells the rest.
 * DECHROME_LOG_LEVEL has the last word; throws `UsageError` when it is no level.
 */
export function makeLogger(quiet: boolean): Logger {
  const level = process.env.DECHROME_LOG_LEVEL || (quiet ? 'error' : 'info');
  const levels = [...Object.keys(pino.levels.values), 'silent'];
  if (!levels.includes(level)) {
    throw new UsageError('bad-log-level', `DECHROME_LOG_LEVEL: ${level} is none of ${levels.join(', ')}`);
  }
  return pino({ level, base: null }, pino.destination(2));
}

import { type Logger, pino } from 'pino';

/** Logs are JSON lines on standard error; on a terminal only errors, for there the progress bar tells the rest. */
export function makeLogger(quiet: boolean): Logger {
  return pino(
    { level: process.env.DECHROME_LOG_LEVEL ?? (quiet ? 'error' : 'info'), base: null },
    pino.destination(2),
  );
}

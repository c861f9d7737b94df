import type { Capture } from '../../model/capture.ts';
import { DechromeError } from '../../model/errors.ts';
import type { Outcome } from '../../model/outcome.ts';
import type { Failure, FromWorker, Setup, ToWorker } from './protocol.ts';
import { failedOn } from './task.ts';
import { Watchdog } from './watchdog.ts';

export interface Cleaner {
  clean(capture: Capture): Outcome;
  /** What people should know of rule files that were left out. */
  skipped: readonly string[];
}

/** Called once a process, with the setup that the parent sends. */
export type MakeCleaner = (setup: Setup) => Promise<Cleaner>;

/** The child's side of the pool: takes captures from the parent until it goes away. */
export function serve(makeCleaner: MakeCleaner): void {
  let cleaner: Cleaner;
  let watchdog: Watchdog;
  /** What has come is done one after the other, for answers are told by their order. */
  let work = Promise.resolve();
  process.on('message', (message: ToWorker) => {
    work = work
      .then(() => ('setup' in message ? start(message.setup) : answer(message.captures)))
      .catch(error => tell({ failed: failureOf(error) }).catch(() => process.exit(1)));
  });
  process.on('disconnect', () => process.exit(0));
  // An interrupt on the terminal reaches the whole group; it is the parent that ends its workers.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {});

  async function start(setup: Setup): Promise<void> {
    watchdog = new Watchdog(setup.limits);
    cleaner = await makeCleaner(setup);
    await tell({ ready: { skipped: cleaner.skipped } });
  }

  async function answer(captures: readonly Capture[]): Promise<void> {
    for (const capture of captures) await tell({ outcome: watchdog.watch(() => judge(cleaner, capture)) });
  }
}

/** The outcome as JSON. One that is too large for a text is the capture's fault alone. */
function judge(cleaner: Cleaner, capture: Capture): string {
  try {
    return JSON.stringify(cleaner.clean(capture));
  } catch (error) {
    return JSON.stringify(failedOn(capture, error));
  }
}

function failureOf(error: unknown): Failure {
  if (!(error instanceof DechromeError)) return { message: String((error as Error)?.stack ?? error) };
  const { message, code, disposition, stage } = error;
  return { message, known: { code, disposition, stage } };
}

/** Resolves when the message has left the process, so that a crash on the next capture cannot take it along. */
function tell(message: FromWorker): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send!(message, undefined, undefined, error => (error ? reject(error) : resolve()));
  });
}

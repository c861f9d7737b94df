import { EXIT } from './exit-codes.ts';

/** Aborted by Ctrl-C or SIGTERM, so that work can end in good order; asked a second time, the program ends at once. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (controller.signal.aborted) process.exit(EXIT.incomplete);
      controller.abort();
    });
  }
  return controller.signal;
}

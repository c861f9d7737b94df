import type { Options, Params } from 'cli-progress';

export interface ProgressCounts {
  inputs: number;
  records: number;
  rejected: number;
  quarantined: number;
  /** Of a job: inputs that need no cleaning. */
  unchanged?: number;
  /** How many inputs there may be, where that can be told. */
  expected?: number;
}

interface Progress {
  update(counts: ProgressCounts): void;
  stop(): void;
}

/** A line on a terminal that counts outcomes; nothing where nobody watches. */
export async function showProgress(wanted: boolean): Promise<Progress> {
  if (!wanted || !process.stderr.isTTY) return { update() {}, stop() {} };
  const { SingleBar } = await import('cli-progress');
  const bar = new SingleBar({
    format: (_: Options, { eta, startTime }: Params, counts: ProgressCounts) =>
      progressLine(counts, (Date.now() - startTime) / 1000, eta),
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    // Interrupts are the command's to answer; here one would be swallowed.
    gracefulExit: false,
  });
  // Whatever ends the program, the cursor comes back.
  const stop = () => bar.stop();
  process.once('exit', stop);
  bar.start(Number.MAX_SAFE_INTEGER, 0, { inputs: 0, records: 0, rejected: 0, quarantined: 0 });
  return {
    update(counts) {
      if (counts.expected !== undefined) bar.setTotal(Math.max(counts.expected, counts.inputs));
      bar.update(counts.inputs, { ...counts });
    },
    stop() {
      process.off('exit', stop);
      bar.stop();
    },
  };
}

/** What the line says after so many seconds; `eta`, too, in seconds, is not always a number. */
export function progressLine(counts: ProgressCounts, seconds: number, eta: unknown): string {
  const { inputs, records, rejected, quarantined, unchanged, expected } = counts;
  const rate = seconds > 0 ? inputs / seconds : 0;
  const known = expected !== undefined && inputs < expected;
  return [
    `${inputs}${known ? ` of about ${expected}` : ''} captures`,
    ...(unchanged === undefined ? [] : [`${unchanged} unchanged`]),
    `${records} records`,
    `${rejected} rejected`,
    `${quarantined} quarantined`,
    `${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`,
    clock(seconds),
    ...(known && typeof eta === 'number' && Number.isFinite(eta) ? [`${clock(eta)} to go`] : []),
  ].join(' | ');
}

/** Seconds as hours, minutes and seconds, such as 1:02:03 or 2:03. */
function clock(seconds: number): string {
  const whole = Math.floor(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  const two = (n: number) => String(n).padStart(2, '0');
  return `${hours > 0 ? `${hours}:${two(minutes)}` : minutes}:${two(whole % 60)}`;
}

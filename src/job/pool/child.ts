import { type ChildProcess, fork } from 'node:child_process';
import type { Capture } from '../../model/capture.ts';
import type { Failure, FromWorker, Setup, ToWorker } from './protocol.ts';
import { type Limits, OUT_OF_MEMORY, OUT_OF_TIME } from './watchdog.ts';

/** Why a worker ended before its work did. */
export type Death = 'worker-crashed' | 'worker-hung' | 'out-of-memory';

/** What a worker tells of itself; nothing comes after `died` and `failed`. */
export interface ChildEvents {
  ready(skipped: readonly string[]): void;
  outcome(json: string): void;
  /** It cannot work at all, and neither would another. */
  failed(failure: Failure): void;
  died(how: Death, detail: string): void;
}

export interface ChildOptions {
  /** The program of the worker. */
  worker: URL;
  setup: Setup;
}

const STDERR_KEPT = 2000;
/** Loading the rules, on a machine that is busy with other things. */
const START_DEADLINE = 120_000;
/** After the deadline, for the worker's own watchdog to act, which knows better what time the capture had. */
const GRACE = 500;
/** For messages that have come while this process was busy. */
const LOOK_AGAIN = 50;
/**
 * Megabytes of a half of the young generation. With 16, which is Node's own choice, a page outlives it before it is
 * cleaned, and is copied: a worker takes about a tenth more CPU time.
 */
export const NURSERY = 32;

/** One worker process: ended as soon as a capture takes longer than the deadline, by itself or from here. */
export class Child {
  private readonly process: ChildProcess;
  private readonly events: ChildEvents;
  private readonly limits: Limits;
  private timer: NodeJS.Timeout | undefined;
  private unanswered = 0;
  private hung = false;
  private over = false;
  private stderr = '';

  constructor({ worker, setup }: ChildOptions, events: ChildEvents) {
    this.events = events;
    this.limits = setup.limits;
    this.process = fork(worker, {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [
        `--max-semi-space-size=${NURSERY}`,
        ...process.execArgv,
        ...loaderOf(worker),
        `--max-old-space-size=${megabytes(setup.limits.maxMemory)}`,
      ],
    });
    this.process.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr = (this.stderr + text).slice(-STDERR_KEPT);
    });
    this.process.on('message', (message: FromWorker) => this.receive(message));
    this.process.on('error', error => this.refuse(error));
    // Not `exit`: what it wrote last, on either pipe, is to be read before.
    this.process.on('close', (code, signal) => this.end(code, signal));
    this.tell({ setup });
    this.expect(START_DEADLINE);
  }

  /** Gives it work, behind what it has; answers come in order. */
  send(captures: readonly Capture[]): void {
    if (this.unanswered === 0) this.expectAnswer();
    this.unanswered += captures.length;
    this.tell({ captures });
  }

  /** Ends the process at once, without a further event. */
  kill(): void {
    this.over = true;
    clearTimeout(this.timer);
    this.process.kill('SIGKILL');
  }

  private tell(message: ToWorker): void {
    // A worker that is gone says so by `close`.
    this.process.send(message, () => {});
  }

  private expectAnswer(): void {
    this.expect(this.limits.deadline + GRACE);
  }

  private expect(deadline: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.timer = setTimeout(() => this.giveUp(), LOOK_AGAIN);
    }, deadline);
  }

  private giveUp(): void {
    this.hung = true;
    this.process.kill('SIGKILL');
  }

  private receive(message: FromWorker): void {
    if (this.over || this.hung) return;
    if ('outcome' in message) {
      if (--this.unanswered > 0) this.expectAnswer();
      else clearTimeout(this.timer);
      this.events.outcome(message.outcome);
    } else if ('ready' in message) {
      clearTimeout(this.timer);
      this.events.ready(message.ready.skipped);
    } else {
      this.kill();
      this.events.failed(message.failed);
    }
  }

  /** Errors of a process that runs show in how it ends; without one, nothing else will come. */
  private refuse(error: Error): void {
    if (this.process.pid !== undefined || this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    this.events.failed({ message: `cannot start a worker: ${error.message}` });
  }

  private end(code: number | null, signal: NodeJS.Signals | null): void {
    if (this.over) return;
    this.over = true;
    clearTimeout(this.timer);
    if (this.hung || this.stderr.includes(OUT_OF_TIME))
      this.events.died('worker-hung', `no outcome within ${this.limits.deadline / 1000} s`);
    else if (this.stderr.includes(OUT_OF_MEMORY)) this.events.died('out-of-memory', 'memory ran away');
    else this.events.died('worker-crashed', signal ? `ended by ${signal}` : `ended with code ${code}`);
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1 << 20));
}

/**
 * Run from its sources, as in tests, a worker needs what reads TypeScript. Named in full: a bare name Node looks up from
 * the working folder.
 */
function loaderOf(worker: URL): string[] {
  return worker.pathname.endsWith('.ts') ? ['--import', import.meta.resolve('tsx')] : [];
}

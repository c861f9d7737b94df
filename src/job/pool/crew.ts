import { DechromeError } from '../../model/errors.ts';
import type { Outcome } from '../../model/outcome.ts';
import { Child, type ChildOptions, type Death } from './child.ts';
import type { Failure } from './protocol.ts';
import { MAX_ATTEMPTS, poisonous, type Task } from './task.ts';

/** Messages cost more than small pages; more than this at once would leave other workers idle. */
const BATCH = 16;
/** Who has no more than this gets further work: so workers need not wait while this process is busy. */
const FEW = 8;
/** Workers that die one after the other before they are ready: it is not a capture's fault. */
const MAX_FAILED_STARTS = 3;

export interface CrewOptions extends ChildOptions {
  workers: number;
  /** Told once, of the first worker that is ready. */
  onSkipped?: (messages: readonly string[]) => void;
}

interface Member {
  child: Child;
  ready: boolean;
  /** What it has been given and not yet answered, in order. */
  tasks: Task[];
  /** It has a task that gets no company. */
  isAlone: boolean;
}

/** The worker processes: gives out tasks, starts processes as there is need, and replaces those that die. */
export class Crew {
  /** Why no work can be done at all. */
  error: Error | undefined;
  private readonly options: CrewOptions;
  private readonly changed: () => void;
  private readonly members = new Set<Member>();
  private queue: Task[] = [];
  private readonly suspects: Task[] = [];
  private failedStarts = 0;
  private told = false;

  /** `changed` is called when a task has its outcome, or the crew an error. */
  constructor(options: CrewOptions, changed: () => void) {
    this.options = options;
    this.changed = changed;
  }

  add(task: Task): void {
    this.queue.push(task);
    this.dispatch();
  }

  dismiss(): void {
    for (const { child } of this.members) child.kill();
    this.members.clear();
    this.queue = [];
  }

  private dispatch(): void {
    const ready = [...this.members].filter(member => member.ready);
    for (const member of ready.sort((a, b) => a.tasks.length - b.tasks.length)) {
      const tasks = this.takeFor(member);
      if (tasks.length === 0) continue;
      member.tasks.push(...tasks);
      member.child.send(tasks.flatMap(({ item }) => ('capture' in item ? [item.capture] : [])));
    }
    this.recruit();
  }

  /** A task that may have ended a worker goes alone, so that nobody else is hurt by it. */
  private takeFor(member: Member): Task[] {
    const isIdle = member.tasks.length === 0;
    const suspect = isIdle ? this.suspects.shift() : undefined;
    if (isIdle) member.isAlone = suspect !== undefined;
    if (suspect) return [suspect];
    if (member.isAlone || member.tasks.length > FEW) return [];
    return this.queue.splice(0, Math.min(BATCH, Math.ceil(this.queue.length / this.options.workers)));
  }

  /** A few captures are not worth the start of further processes. */
  private recruit(): void {
    const starting = [...this.members].filter(member => !member.ready).length;
    const waiting = this.queue.length + this.suspects.length * BATCH;
    // Who works already gets to a batch before another has started.
    const awaited = Math.max(starting, Math.min(this.members.size, 1)) * BATCH;
    if (waiting <= awaited || this.members.size >= this.options.workers) return;
    const member: Member = { child: this.start(() => member), ready: false, tasks: [], isAlone: false };
    this.members.add(member);
    this.recruit();
  }

  private start(member: () => Member): Child {
    return new Child(this.options, {
      ready: skipped => this.onReady(member(), skipped),
      outcome: json => this.onOutcome(member(), json),
      failed: failure => this.fail(errorOf(failure)),
      died: (how, detail) => this.onDeath(member(), how, detail),
    });
  }

  private onReady(member: Member, skipped: readonly string[]): void {
    member.ready = true;
    this.failedStarts = 0;
    if (!this.told) this.options.onSkipped?.(skipped);
    this.told = true;
    this.dispatch();
  }

  private onOutcome(member: Member, json: string): void {
    const task = member.tasks.shift()!;
    task.attempts++;
    task.json = json;
    task.outcome = JSON.parse(json) as Outcome;
    if (member.tasks.length <= FEW) this.dispatch();
    this.changed();
  }

  private onDeath(member: Member, how: Death, detail: string): void {
    this.members.delete(member);
    if (!member.ready && ++this.failedStarts >= MAX_FAILED_STARTS) {
      this.fail(fatal(`workers end before they can begin: ${detail}`));
      return;
    }
    const [suspect, ...rest] = member.tasks;
    this.queue.unshift(...rest);
    if (suspect) this.suspect(suspect, how, detail);
    this.dispatch();
  }

  private suspect(task: Task, how: Death, detail: string): void {
    if (++task.attempts < MAX_ATTEMPTS || !('capture' in task.item)) {
      this.suspects.push(task);
      return;
    }
    task.outcome = poisonous(task.item.capture, how, detail);
    this.changed();
  }

  private fail(error: Error): void {
    this.error ??= error;
    this.dismiss();
    this.changed();
  }
}

function errorOf({ message, known }: Failure): Error {
  return known ? new DechromeError(known.code, message, known) : fatal(message);
}

function fatal(message: string): DechromeError {
  return new DechromeError('no-workers', message, { disposition: 'fatal', stage: 'worker' });
}

import type { SourceItem } from '../../model/capture.ts';
import { Crew, type CrewOptions } from './crew.ts';
import { Gate } from './gate.ts';
import { bytesOf, type Cleaned, type Task, taskOf } from './task.ts';

/** Read ahead of the slowest capture, for each worker. */
const AHEAD = 64;
const MAX_AHEAD_BYTES = 64 << 20;

/**
 * Cleans what a source yields in worker processes, and yields outcomes in the order of the source. Reads ahead
 * only so far: who takes outcomes slowly slows the source. A capture that crashes its worker, exceeds the
 * deadline or exhausts memory is tried twice more, alone, and then quarantined. Throws what the source throws,
 * and the `DechromeError` of a worker that cannot start.
 */
export async function* cleanInPool(
  source: AsyncIterable<SourceItem>,
  options: CrewOptions,
): AsyncGenerator<Cleaned> {
  const flow = new Flow(options);
  const reading = flow.read(source);
  try {
    while (await flow.hasNext()) yield flow.next();
    await reading;
  } finally {
    flow.stop();
  }
}

/** What has been read and not yet been taken, in order. */
class Flow {
  private readonly crew: Crew;
  private readonly changed = new Gate();
  private readonly room = new Gate();
  private readonly maxTasks: number;
  private tasks: Task[] = [];
  private bytes = 0;
  private ended = false;
  private error: unknown;

  constructor(options: CrewOptions) {
    this.crew = new Crew(options, () => this.changed.open());
    this.maxTasks = options.workers * AHEAD;
  }

  /** Never rejects: the error of the source is thrown where its item would come. */
  async read(source: AsyncIterable<SourceItem>): Promise<void> {
    try {
      for await (const item of source) {
        this.add(taskOf(item));
        while (this.isFull() && !this.ended) await this.room.wait();
        if (this.ended) return;
      }
    } catch (error) {
      this.error = error;
    }
    this.ended = true;
    this.changed.open();
  }

  /** Waits for the next outcome; false at the end. */
  async hasNext(): Promise<boolean> {
    while (true) {
      if (this.crew.error) throw this.crew.error;
      const head = this.tasks[0];
      if (head?.outcome) return true;
      if (!head && this.ended) {
        if (this.error !== undefined) throw this.error;
        return false;
      }
      await this.changed.wait();
    }
  }

  next(): Cleaned {
    const task = this.tasks.shift()!;
    this.bytes -= bytesOf(task);
    this.room.open();
    const { item, outcome, json, attempts } = task;
    return { item, outcome: outcome!, attempts, ...(json !== undefined && { json }) };
  }

  stop(): void {
    this.ended = true;
    this.crew.dismiss();
    this.room.open();
  }

  private add(task: Task): void {
    this.tasks.push(task);
    this.bytes += bytesOf(task);
    if (task.outcome) this.changed.open();
    else this.crew.add(task);
  }

  private isFull(): boolean {
    return this.tasks.length >= this.maxTasks || (this.bytes > MAX_AHEAD_BYTES && this.tasks.length > 1);
  }
}

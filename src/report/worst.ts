import type { RecordOutcome } from '../model/outcome.ts';

/** The records of lowest quality, worst first; of those alike, the first that came. */
export class Worst {
  readonly outcomes: RecordOutcome[] = [];
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  add(outcome: RecordOutcome): void {
    const { score } = outcome.record.quality;
    const after = this.outcomes.findIndex(({ record }) => record.quality.score > score);
    if (after === -1) this.outcomes.push(outcome);
    else this.outcomes.splice(after, 0, outcome);
    if (this.outcomes.length > this.limit) this.outcomes.pop();
  }
}

/** Lets one side wait until another has changed something. */
export class Gate {
  private waiting: (() => void)[] = [];

  wait(): Promise<void> {
    return new Promise(resolve => this.waiting.push(resolve));
  }

  open(): void {
    const waiting = this.waiting;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}

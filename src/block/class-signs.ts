import { namesCaption } from './caption-names.ts';
import { namesScreenReaders } from './html-elements.ts';
import { mayNameTooltip } from './tooltips.ts';

/** What the classes of an element within a line say of it, as bits. */
export const SAYS = { forScreenReaders: 1, tooltip: 2, caption: 4 } as const;

/** Pages say the same over and over: each is read once. */
export class ClassSigns {
  private readonly known = new Map<string, number>();

  /** Bits of `SAYS`. */
  of(called: string | undefined): number {
    if (called === undefined) return 0;
    let said = this.known.get(called);
    if (said === undefined) this.known.set(called, (said = read(called)));
    return said;
  }
}

function read(called: string): number {
  return (
    (namesScreenReaders(called) ? SAYS.forScreenReaders : 0) |
    (mayNameTooltip(called) ? SAYS.tooltip : 0) |
    (namesCaption(called) ? SAYS.caption : 0)
  );
}

import type { BenchPage } from '../dataset.ts';
import { loadSubject, type Source, type Subject } from '../product.ts';
import { type Cell, fixed, table } from '../table.ts';
import { SHAPES, type Shape } from './shapes.ts';

/** A page doubled may take this many times as long. */
export const MAX_RATIO = 2.3;

const BYTES = 300_000;
const RUNS = 5;
/** A noisy machine gets further tries; a page that is really slow stays slow. */
const TRIES = 4;

export interface Scaling {
  shape: string;
  /** CPU ms for a page of 300,000 bytes, and for one of twice that; the least of several runs. */
  single: number;
  double: number;
  ratio: number;
}

const pageOf = ({ name, mediaType }: Shape): BenchPage => ({
  set: 'shapes',
  id: name,
  url: undefined,
  pageType: 'article',
  lang: undefined,
  truth: {},
  mediaType,
  read: () => Buffer.alloc(0),
});

function cpuMs(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function measureShape(subject: Subject, shape: Shape): Scaling {
  const page = pageOf(shape);
  const [small, large] = [BYTES, 2 * BYTES].map(bytes =>
    subject.capture(page, Buffer.from(shape.make(bytes))),
  );
  let [single, double] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < RUNS * TRIES; run++) {
    single = Math.min(
      single,
      cpuMs(() => subject.clean(small!, page)),
    );
    double = Math.min(
      double,
      cpuMs(() => subject.clean(large!, page)),
    );
    if (run % RUNS === RUNS - 1 && double / single <= MAX_RATIO) break;
  }
  return { shape: shape.name, single, double, ratio: double / single };
}

/** Time of `clean` for each generated page and for the same page doubled. */
export async function measureScaling(from: Source): Promise<Scaling[]> {
  const subject = await loadSubject(from);
  return SHAPES.map(shape => measureShape(subject, shape));
}

/** The shapes whose time grows faster than their size. */
export const superlinear = (all: readonly Scaling[]) => all.filter(({ ratio }) => ratio > MAX_RATIO);

export function printScaling(all: readonly Scaling[]): string {
  const rows = all.map(({ shape, single, double, ratio }): Cell[] => [
    shape,
    fixed(single, 1),
    fixed(double, 1),
    fixed(ratio, 2),
    ratio > MAX_RATIO ? '← too steep' : '',
  ]);
  const header = ['', '300 kB, ms', '600 kB, ms', 'ratio', ''];
  return `\n## Scaling: a page doubled, time at most × ${MAX_RATIO}\n\n${table(header, rows)}`;
}

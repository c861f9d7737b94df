/** UTF-16 units are `0` to before this. */
export const UNITS = 0x10000;
const FIRST_LOW_HALF = 0xdc00;

/** All units, in two texts: no pair of halves stands in either, so that each unit is a sign of its own. */
const PARTS = [
  { start: 0, text: textOf(0, FIRST_LOW_HALF) },
  { start: FIRST_LOW_HALF, text: textOf(FIRST_LOW_HALF, UNITS) },
];

function textOf(start: number, end: number): string {
  const units = new Uint16Array(end - start);
  for (let i = 0; i < units.length; i++) units[i] = start + i;
  return Buffer.from(units.buffer).toString('utf16le');
}

/** Sets bits in a table by unit for all signs that a pattern of one sign fits: by runs, since one by one takes long. */
export function mark(
  table: Uint8Array | Uint16Array | Uint32Array | Int32Array,
  sign: RegExp,
  bits: number,
): void {
  for (const [start, end] of runsOf(sign)) for (let unit = start; unit < end; unit++) table[unit]! |= bits;
}

type Runs = readonly (readonly [start: number, end: number])[];

/** By pattern: several tables ask for the same. */
const KNOWN = new Map<string, Runs>();

function runsOf({ source }: RegExp): Runs {
  const known = KNOWN.get(source);
  if (known) return known;
  const run = new RegExp(`(?:${source})+`, 'gu');
  const runs = PARTS.flatMap(({ start, text }) =>
    Array.from(
      text.matchAll(run),
      ({ 0: { length }, index }) => [start + index, start + index + length] as const,
    ),
  );
  KNOWN.set(source, runs);
  return runs;
}

/** By unit: its lower case; the first unit of it for the one sign, `İ`, that has two. */
export const LOWER: Readonly<Uint16Array> = lowerCase();

function lowerCase(): Uint16Array {
  const table = new Uint16Array(UNITS);
  for (let unit = 0; unit < UNITS; unit++) table[unit] = unit;
  for (const [start, end] of runsOf(/\p{Changes_When_Lowercased}/u)) {
    for (let unit = start; unit < end; unit++)
      table[unit] = String.fromCharCode(unit).toLowerCase().charCodeAt(0);
  }
  return table;
}

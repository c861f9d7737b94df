import { FNV, mix } from '../../model/hash.ts';
import type { TokenWeights } from '../token-weights.ts';

/** What the value of a class or id attribute says. */
export interface ClassSense {
  /** Sum of the weights of its tokens. */
  readonly weight: number;
  /** Groups of its words, as bits of `CLASS_GROUPS`. */
  readonly groups: number;
  /** Of the value, and of its first class. */
  readonly hash: number;
  readonly firstHash: number;
}

/** The class and id attributes of one page: most of its values stand on many elements, and are read once. */
export class ClassSenses {
  private readonly weights: TokenWeights;
  private readonly known = new Map<string, ClassSense>();
  private readonly none: ClassSense;
  /** Of the value that is being read: strings that are parts of others are slow to read again and again. */
  private units = new Uint16Array(256);

  constructor(weights: TokenWeights) {
    this.weights = weights;
    this.none = this.read('');
  }

  of(value: string | undefined): ClassSense {
    if (value === undefined || value === '') return this.none;
    let sense = this.known.get(value);
    if (!sense) this.known.set(value, (sense = this.read(value)));
    return sense;
  }

  private read(value: string): ClassSense {
    if (value.length > this.units.length) this.units = new Uint16Array(2 * value.length);
    const { units } = this;
    let hash = FNV;
    for (let i = 0; i < value.length; i++) hash = mix(hash, (units[i] = value.charCodeAt(i)));
    const { weight, groups } = this.weights.of(units, value.length);
    return { weight, groups, hash, firstHash: hashOfFirst(units, value.length) };
  }
}

/** Of the first class up to a digit, with the white space before it; that of nothing where there is none. */
function hashOfFirst(units: Uint16Array, length: number): number {
  let hash = FNV;
  let i = 0;
  for (; i < length && isSpace(units[i]!); i++) hash = mix(hash, units[i]!);
  const start = i;
  for (; i < length && isNamed(units[i]!); i++) hash = mix(hash, units[i]!);
  return i > start ? hash : FNV;
}

/** As `\s` has it. */
function isSpace(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && SPACES.includes(unit));
}
const SPACES = Array.from(
  '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff',
  space => space.charCodeAt(0),
);

/** ASCII letters, `-` and `_`. */
function isNamed(unit: number): boolean {
  const lower = unit | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || unit === 0x2d || unit === 0x5f;
}

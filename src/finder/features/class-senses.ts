import type { TokenWeights } from '../token-weights.ts';
import { hashText } from './hash.ts';

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
    const { weight, groups } = this.weights.of(value);
    return { weight, groups, hash: hashText(value), firstHash: hashText(firstClass(value)) };
  }
}

/** Up to the first digit, hyphenated hash or space. */
function firstClass(classes: string): string {
  return /^\s*[a-z_-]+/i.exec(classes)?.[0] ?? '';
}

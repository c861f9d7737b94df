import { groupBits } from './features/class-words.ts';

/** What a class or id attribute says: learned weight, and the groups of its words (`CLASS_GROUPS`). */
export interface AttributeSense {
  weight: number;
  groups: number;
}

const NO_SENSE: AttributeSense = { weight: 0, groups: 0 };

/** Log-odds of class and id tokens to stand around article text, learned. */
export class TokenWeights {
  private readonly weights: ReadonlyMap<string, number>;
  private readonly cache = new Map<string, AttributeSense>();

  constructor(weights: ReadonlyMap<string, number>) {
    this.weights = weights;
  }

  /** Sums the weights of the tokens of an element's `class` and `id`; unknown tokens weigh nothing. */
  ofElement(classes: string | undefined, id: string | undefined): AttributeSense {
    if (!id) return classes ? this.ofAttribute(classes) : NO_SENSE;
    const named = this.ofAttribute(id);
    if (!classes) return named;
    const classed = this.ofAttribute(classes);
    return { weight: classed.weight + named.weight, groups: classed.groups | named.groups };
  }

  private ofAttribute(value: string): AttributeSense {
    const known = this.cache.get(value);
    if (known !== undefined) return known;
    const tokens = tokensOf(value);
    let weight = 0;
    for (const token of tokens) weight += this.weights.get(token) ?? 0;
    const sense = { weight, groups: groupBits(tokens) };
    if (this.cache.size < MAX_CACHED && value.length <= MAX_VALUE) this.cache.set(detach(value), sense);
    return sense;
  }
}

/** A copy that does not keep the page alive which the text was cut from. */
function detach(text: string): string {
  return Buffer.from(text).toString();
}

const MAX_CACHED = 20_000;
const MAX_VALUE = 200;
const MAX_TOKENS = 24;

/** `postContent_a8f3 entry-title` → post, content, entry, title: words of a class or id, lower-case, without hashes. */
export function tokensOf(value: string): string[] {
  const tokens: string[] = [];
  const length = Math.min(value.length, MAX_VALUE);
  let start = 0;
  for (let i = 0; i <= length && tokens.length < MAX_TOKENS; i++) {
    const letter = i < length && isLetter(value.charCodeAt(i));
    if (letter && !(i > start && isUpper(value.charCodeAt(i)) && !isUpper(value.charCodeAt(i - 1)))) continue;
    if (i - start >= 2 && i - start <= 20) {
      const token = value.slice(start, i).toLowerCase();
      if (!tokens.includes(token)) tokens.push(token);
    }
    start = letter ? i : i + 1;
  }
  return tokens;
}

function isLetter(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function isUpper(code: number): boolean {
  return code <= 0x5a;
}

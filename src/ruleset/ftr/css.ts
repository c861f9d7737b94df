/** Something that CSS has no words for. */
export class NotCss extends Error {}

/** An element, by tag and conditions in CSS (`.a`, `[b]`, `:not(…)`). */
export interface Compound {
  tag: string;
  conditions: string[];
}

export interface Part {
  combinator: ' ' | '>' | '~' | '+';
  compound: Compound;
}

export function cssOf(parts: readonly Part[]): string {
  return parts
    .map(({ combinator, compound }, i) => {
      const text = compoundText(compound);
      if (i === 0) return combinator === '>' || combinator === ' ' ? text : `${combinator} ${text}`;
      return combinator === ' ' ? ` ${text}` : ` ${combinator} ${text}`;
    })
    .join('');
}

function compoundText({ tag, conditions }: Compound): string {
  return `${tag === '*' && conditions.length > 0 ? '' : tag}${conditions.join('')}`;
}

/** The element with one more condition. */
export function withCondition({ tag, conditions }: Compound, condition: string): Compound {
  return condition === '' ? { tag, conditions } : { tag, conditions: [...conditions, condition] };
}

/** A name as CSS writes it. */
export function cssName(name: string): string {
  return name.replace(/[:.]/g, '\\$&');
}

export function cssString(value: string): string {
  return `"${value.replace(/[\\"]/g, '\\$&')}"`;
}

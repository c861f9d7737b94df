import { type Compound, cssOf, NotCss, type Part, withCondition } from './css.ts';
import { isPlace } from './places.ts';
import type { Step } from './xpath.ts';

/** How many elements of another kind may stand between an element and the nearest of a kind. */
const REACH = 4;

/**
 * What an axis that does not lead down makes of a selector: the parts that mean `target`, seen from the elements
 * that `parts` mean. Throws `NotCss`.
 */
export function along(axis: string, parts: readonly Part[], target: Compound, step: Step): Part[] {
  const walk = AXES[axis];
  if (!walk) throw new NotCss(`the axis ${axis}`);
  if (parts.length === 0) throw new NotCss(`the axis ${axis} at the root`);
  return walk(parts, target, isNearest(step));
}

type Walk = (parts: readonly Part[], target: Compound, nearest: boolean) => Part[];

const AXES: Readonly<Record<string, Walk>> = {
  'following-sibling': followingSibling,
  'preceding-sibling': precedingSibling,
  parent: (parts, target) => ancestors(parts, target, '>', false),
  ancestor: (parts, target, nearest) => ancestors(parts, target, ' ', nearest),
  'ancestor-or-self'(parts, target) {
    const above = cssOf(ancestors(parts, target, ' ', false));
    return [{ combinator: ' ', compound: withCondition(target, `:is(${above}, ${cssOf(parts)})`) }];
  },
  following(parts, target) {
    const context = cssOf(parts);
    const around = has(' ', only(parts, 'following'));
    const places = [`${context} ~ *`, `${context} ~ * *`, `${around} ~ *`, `${around} ~ * *`];
    return [{ combinator: ' ', compound: withCondition(target, `:is(${places.join(', ')})`) }];
  },
  preceding(parts, target) {
    const context = only(parts, 'preceding');
    const before = `:has(${relative('~', context)}, ~ * ${cssOf([{ combinator: ' ', compound: context }])})`;
    return [{ combinator: ' ', compound: withCondition(target, `:is(${before}, ${before} *)`) }];
  },
};

function isNearest(step: Step): boolean {
  const place = step.predicates.find(isPlace);
  if (place && (place.type !== 'number' || place.value !== 1))
    throw new NotCss(`a place on the axis ${step.axis}`);
  return place !== undefined;
}

/** The context of an axis that can only be said of an element by itself. */
function only(parts: readonly Part[], axis: string): Compound {
  if (parts.length > 1) throw new NotCss(`the axis ${axis} behind a longer path`);
  return parts[0]!.compound;
}

function followingSibling(parts: readonly Part[], target: Compound, nearest: boolean): Part[] {
  if (!nearest) return [...parts, { combinator: '~', compound: target }];
  const others = chains('+', target);
  if (others.length === 1) return [...parts, { combinator: '+', compound: target }];
  const behind = others.map(between => `${cssOf(parts)} ${between}*`);
  return [{ combinator: ' ', compound: withCondition(target, `:is(${behind.join(', ')})`) }];
}

/** Siblings have one parent, so that what led down to the context leads to the target as well. */
function precedingSibling(parts: readonly Part[], target: Compound, nearest: boolean): Part[] {
  const last = parts.at(-1)!;
  const down = last.combinator === ' ' || last.combinator === '>';
  if (!down && parts.length > 1) throw new NotCss('the axis preceding-sibling behind a sibling');
  const any = target.tag === '*' && target.conditions.length === 0;
  if (nearest && !any) throw new NotCss('the nearest of a kind among preceding siblings');
  const condition = has(nearest ? '+' : '~', last.compound);
  return [...parts.slice(0, -1), { combinator: last.combinator, compound: withCondition(target, condition) }];
}

/** The target holds the context: split the path at every place where the target can stand in it. */
function ancestors(parts: readonly Part[], target: Compound, down: ' ' | '>', nearest: boolean): Part[] {
  if (nearest && down === ' ')
    return [{ combinator: ' ', compound: withCondition(target, nearestInside(parts, target)) }];
  const conditions: string[] = [];
  for (let i = down === '>' ? parts.length - 1 : 0; i < parts.length; i++) {
    const { combinator } = parts[i]!;
    const inside = `:has(${relativePath(i > 0 && combinator === '>' ? '>' : down, parts.slice(i))})`;
    const above = cssOf(parts.slice(0, i));
    if (i === 0) conditions.push(inside);
    else if (combinator === ' ') conditions.push(`:is(${above}, ${above} *)${inside}`);
    else if (combinator === '>') conditions.push(`:is(${above})${inside}`);
    else if (down === '>') throw new NotCss('the parent of a sibling');
  }
  const condition = conditions.length === 1 ? conditions[0]! : `:is(${conditions.join(', ')})`;
  return [{ combinator: ' ', compound: withCondition(target, condition) }];
}

function nearestInside(parts: readonly Part[], target: Compound): string {
  const context = cssOf([{ combinator: ' ', compound: only(parts, 'ancestor') }]);
  return `:has(${chains('>', target)
    .map(between => `${between}${context}`)
    .join(', ')})`;
}

/** `> `, `> :not(x) > `, `> :not(x) > :not(x) > `…: steps over elements that are not the target. */
function chains(combinator: '>' | '+', target: Compound): string[] {
  if (target.tag === '*' && target.conditions.length === 0) return [`${combinator} `];
  const other = `:not(${cssOf([{ combinator: ' ', compound: target }])}) ${combinator} `;
  return Array.from({ length: REACH + 1 }, (_, n) => `${combinator} ${other.repeat(n)}`);
}

/** `:has(…)` with one compound in it. */
export function has(combinator: Part['combinator'], compound: Compound): string {
  return `:has(${relative(combinator, compound)})`;
}

function relative(combinator: Part['combinator'], compound: Compound): string {
  return relativePath(combinator, [{ combinator, compound }]);
}

/**
 * A path as it stands in `:has(…)`. There, what `:is` and `:not` hold is looked for below the element only: that
 * changes nothing for elements below it, unless they hold a path themselves.
 */
export function relativePath(combinator: Part['combinator'], parts: readonly Part[]): string {
  const sideways = [combinator, ...parts.slice(1).map(part => part.combinator)].some(
    c => c === '~' || c === '+',
  );
  for (const { compound } of parts) {
    const inner =
      compound.conditions
        .join('')
        .match(/:(?:is|not|has)\((?:"(?:\\.|[^"\\])*"|[^"])*\)/g)
        ?.join('') ?? '';
    const plain = inner.replace(/"(?:\\.|[^"\\])*"/g, '""');
    if (inner !== '' && (sideways || /[^,(]\s+[^)]|[>~+]/.test(plain.replace(/,\s+/g, ',')))) {
      throw new NotCss('a condition within a condition');
    }
  }
  const text = cssOf(parts.map((part, i) => (i === 0 ? { ...part, combinator: ' ' as const } : part)));
  return combinator === ' ' ? text : `${combinator} ${text}`;
}

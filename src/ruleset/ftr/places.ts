import { type Compound, NotCss } from './css.ts';
import type { Expr } from './xpath.ts';

/** Whether a predicate counts elements rather than describing them. */
export function isPlace(expr: Expr): boolean {
  if (expr.type === 'number') return true;
  if (expr.type === 'call') return expr.name === 'last' || expr.name === 'position';
  return (
    expr.type === 'binary' &&
    expr.op !== 'and' &&
    expr.op !== 'or' &&
    (isPlace(expr.left) || isPlace(expr.right)) &&
    !hasPath(expr)
  );
}

function hasPath(expr: Expr): boolean {
  if (expr.type === 'path') return true;
  if (expr.type === 'call') return expr.args.length > 0;
  return expr.type === 'binary' && (hasPath(expr.left) || hasPath(expr.right));
}

/** A place among siblings. */
export function placeOf(expr: Expr, { tag, conditions }: Compound): string {
  const place = formula(expr);
  if (conditions.length === 0) {
    const kind = place.fromEnd ? 'last-' : '';
    return tag === '*' ? `:nth-${kind}child(${place.formula})` : `:nth-${kind}of-type(${place.formula})`;
  }
  if (place.formula !== '1') throw new NotCss('a place among siblings of a kind');
  const self = `${tag === '*' ? '' : tag}${conditions.join('')}`;
  return place.fromEnd ? `:not(:has(~ ${self}))` : `:not(${self} ~ *)`;
}

function formula(expr: Expr): { formula: string; fromEnd: boolean } {
  if (expr.type === 'number') return { formula: String(expr.value), fromEnd: false };
  if (expr.type === 'call' && expr.name === 'last') return { formula: '1', fromEnd: true };
  if (expr.type === 'binary') {
    const { op, left, right } = expr;
    if (op === '-' && left.type === 'call' && left.name === 'last' && right.type === 'number') {
      return { formula: String(right.value + 1), fromEnd: true };
    }
    if (left.type === 'call' && left.name === 'position') {
      if (op === '=') return formula(right);
      if (right.type === 'number' && op in RANGES)
        return { formula: RANGES[op]!(right.value), fromEnd: false };
    }
  }
  throw new NotCss('a computed place among siblings');
}

const RANGES: Readonly<Record<string, (n: number) => string>> = {
  '>': n => `n+${n + 1}`,
  '>=': n => `n+${n}`,
  '<': n => `-n+${n - 1}`,
  '<=': n => `-n+${n}`,
};

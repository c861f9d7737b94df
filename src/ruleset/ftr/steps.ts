import { along, relativePath } from './axes.ts';
import { type Compound, cssName, cssOf, cssString, NotCss, type Part, withCondition } from './css.ts';
import { isPlace, placeOf } from './places.ts';
import type { Expr, PathExpr, Step } from './xpath.ts';

/** Adds one step of a path to the selector so far; backward axes turn the selector inside out. */
export function addStep(parts: Part[], step: Step): void {
  if (step.test.endsWith('()') && step.test !== 'node()') throw new NotCss(`${step.test} as an element`);
  if (step.axis === 'self' && !step.deep) {
    refine(parts, step);
    return;
  }
  if (step.deep && step.axis !== 'child') {
    parts.push({ combinator: ' ', compound: { tag: '*', conditions: [] } });
    addStep(parts, { ...step, deep: false });
    return;
  }
  const compound = compoundOf(step);
  const combinator = step.deep ? ' ' : DOWN[step.axis];
  // A path that begins at the root may begin anywhere below it: the root element is no child of an element.
  if (combinator !== undefined) parts.push({ combinator, compound });
  else parts.splice(0, parts.length, ...along(step.axis, parts, compound, step));
}

const DOWN: Readonly<Record<string, ' ' | '>'>> = {
  child: '>',
  descendant: ' ',
  'descendant-or-self': ' ',
};

function compoundOf(step: Step): Compound {
  const compound: Compound = { tag: step.test === 'node()' ? '*' : cssName(step.test), conditions: [] };
  const counts = DOWN[step.axis] !== undefined;
  for (const predicate of step.predicates) {
    if (!isPlace(predicate) || counts) compound.conditions.push(conditionOf(predicate, compound));
  }
  return compound;
}

/** `self::p[…]`, or `.` with predicates: more conditions on the element reached. */
function refine(parts: Part[], step: Step): void {
  const last = parts.at(-1);
  if (!last) {
    if (step.test !== 'node()' || step.predicates.length > 0) throw new NotCss('the document itself');
    return;
  }
  const { tag, conditions } = compoundOf(step);
  const same = tag === '*' || tag === last.compound.tag;
  if (!same && last.compound.tag !== '*')
    throw new NotCss(`an element that is ${last.compound.tag} and ${tag}`);
  last.compound = {
    tag: same ? last.compound.tag : tag,
    conditions: [...last.compound.conditions, ...conditions],
  };
}

/** A predicate as a condition on the compound that the step has so far. Throws `NotCss`. */
function conditionOf(expr: Expr, compound: Compound): string {
  if (isPlace(expr)) return placeOf(expr, compound);
  if (expr.type === 'binary') return binary(expr, compound);
  if (expr.type === 'call') return call(expr, compound);
  if (expr.type === 'path') return exists(expr);
  throw new NotCss(`a ${expr.type} as a condition`);
}

function binary({ op, left, right }: Expr & { type: 'binary' }, compound: Compound): string {
  if (op === 'and') return conditionOf(left, compound) + conditionOf(right, compound);
  if (op === 'or' || op === '|') {
    return `:is(${conditionOf(left, compound)}, ${conditionOf(right, compound)})`;
  }
  if (right.type !== 'literal') {
    if (left.type === 'literal') return binary({ type: 'binary', op, left: right, right: left }, compound);
    throw new NotCss(`a comparison that is not with a text`);
  }
  if (op === '=') return compare(left, '=', right.value);
  if (op === '!=') return `${compare(left, '', '')}:not(${compare(left, '=', right.value)})`;
  throw new NotCss(`the operator ${op}`);
}

function call({ name, args }: Expr & { type: 'call' }, compound: Compound): string {
  const [first, second] = args;
  if (name === 'not' && first) return `:not(${conditionOf(first, compound)})`;
  if (name === 'contains' && first && second?.type === 'literal') return contains(first, second.value);
  if (name === 'starts-with' && first && second?.type === 'literal')
    return compare(first, '^=', second.value);
  if (name === 'ends-with' && first && second?.type === 'literal') return compare(first, '$=', second.value);
  if (name === 'boolean' && first) return conditionOf(first, compound);
  throw new NotCss(`the function ${name}()`);
}

/** `contains(concat(' ', @class, ' '), ' x ')` is the long way to say `.x`. */
function contains(value: Expr, text: string): string {
  const padded =
    value.type === 'call' && value.name === 'concat'
      ? value.args.find(arg => arg.type !== 'literal')
      : undefined;
  if (!padded) return compare(value, '*=', text);
  const word = text.trim();
  if (word === '' || /\s/.test(word)) return compare(padded, '*=', word);
  if (text.startsWith(' ') && text.endsWith(' ')) return compare(padded, '~=', word);
  return compare(padded, '*=', word);
}

type Operator = '' | '=' | '*=' | '~=' | '^=' | '$=';

/** The element has this value: an attribute, or its text (of which CSS can only say that it is contained). */
function compare(value: Expr, operator: Operator, text: string): string {
  if (value.type === 'call' && (value.name === 'normalize-space' || value.name === 'string')) {
    return compare(value.args[0] ?? SELF, operator, text);
  }
  if (value.type !== 'path' || value.start || value.absolute)
    throw new NotCss('a comparison of something computed');
  const last = value.steps.at(-1)!;
  const before = value.steps.slice(0, -1);
  if (last.axis === 'attribute') {
    if (last.test === '*') throw new NotCss('any attribute');
    return within(
      { ...value, steps: last.deep ? [...before, ANY_BELOW] : before },
      attributeTest(last.test, operator, text),
    );
  }
  if (operator !== '*=') throw new NotCss('the exact text of an element');
  const owner = last.test === 'text()' ? (last.deep ? [...before, ANY_BELOW] : before) : value.steps;
  if (last.predicates.length > 0 && last.test === 'text()') throw new NotCss('one text of several');
  return within({ ...value, steps: owner }, `:contains(${cssString(text)})`);
}

const SELF: PathExpr = {
  type: 'path',
  absolute: false,
  steps: [{ deep: false, axis: 'self', test: 'node()', predicates: [] }],
};
const ANY_BELOW = { deep: true, axis: 'child', test: '*', predicates: [] };

function attributeTest(name: string, operator: Operator, text: string): string {
  if (operator === '') return `[${cssName(name)}]`;
  if (operator === '~=' && name === 'class' && /^[a-z_][\w-]*$/i.test(text)) return `.${text}`;
  return `[${cssName(name)}${operator}${cssString(text)}]`;
}

function exists(path: PathExpr): string {
  const last = path.steps.at(-1);
  if (last?.axis === 'attribute') return compare(path, '', '');
  if (path.absolute || path.start) throw new NotCss('a condition on another part of the document');
  if (last?.test === 'text()') throw new NotCss('an element with text of its own');
  return within(path, '');
}

/** The element, or one that the relative path leads to from it, meets a condition. */
function within(path: PathExpr, condition: string): string {
  const steps = path.steps.filter(
    step => !(step.axis === 'self' && step.test === 'node()' && step.predicates.length === 0),
  );
  const [first] = steps;
  if (!first) return condition;
  const anchor: Part = { combinator: ' ', compound: { tag: ANCHOR, conditions: [] } };
  const up = UP.get(first.axis);
  if (up !== undefined) {
    if (steps.length > 1) throw new NotCss('a path that first leads up');
    return upwards(first, up, condition);
  }
  const parts: Part[] = [anchor];
  for (const step of steps) addStep(parts, step);
  if (parts[0] !== anchor) throw new NotCss('a path that leads down and up again');
  const last = parts.at(-1)!;
  last.compound = withCondition(last.compound, condition);
  const [below, ...rest] = parts.slice(1);
  if (!below) return last.compound.conditions.join('');
  return `:has(${relativePath(below.combinator, [below, ...rest])})`;
}

const ANCHOR = '&';

/** What stands behind an element on the axis, when it is seen from there. */
const UP: ReadonlyMap<string, string> = new Map([
  ['self', ''],
  ['parent', ' > *'],
  ['ancestor', ' *'],
  ['preceding-sibling', ' ~ *'],
]);

/** The element is below or behind one that the step describes. */
function upwards(step: Step, up: string, condition: string): string {
  if (step.axis !== 'self' && step.axis !== 'parent' && step.predicates.some(isPlace)) {
    throw new NotCss(`a place on the axis ${step.axis}`);
  }
  const parts: Part[] = [];
  addStep(parts, { ...step, axis: 'child', deep: true });
  const compound = withCondition(parts[0]!.compound, condition);
  return `:is(${cssOf([{ combinator: ' ', compound }])}${up})`;
}

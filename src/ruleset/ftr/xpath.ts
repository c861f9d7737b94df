/** XPath 1.0 as a tree; only what stands in site configs is told apart. */
export type Expr =
  | { type: 'literal'; value: string }
  | { type: 'number'; value: number }
  | { type: 'call'; name: string; args: Expr[] }
  | { type: 'binary'; op: string; left: Expr; right: Expr }
  | PathExpr;

export interface PathExpr {
  type: 'path';
  /** From the root of the document. */
  absolute: boolean;
  /** An expression in front of the steps, with predicates of its own: `(//p)[1]/a`. */
  start?: { expr: Expr; predicates: Expr[] };
  steps: Step[];
}

export interface Step {
  /** `//` in front of the step. */
  deep: boolean;
  axis: string;
  /** Name, `*`, `text()`, `node()`. */
  test: string;
  predicates: Expr[];
}

const TOKEN =
  /\s*(?:("[^"]*"|'[^']*')|(\d+(?:\.\d+)?)|(\/\/|\.\.|::|!=|<=|>=|[/@|()[\],.=<>+*-])|([\p{L}_][\p{L}\p{N}_.-]*(?::[\p{L}_][\p{L}\p{N}_.-]*)?))/uy;
/** From the loosest to the tightest. */
const LEVELS: readonly (readonly string[])[] = [
  ['or'],
  ['and'],
  ['=', '!='],
  ['<', '>', '<=', '>='],
  ['+', '-'],
  ['|'],
];
const NODE_TYPES = new Set(['text', 'node', 'comment']);

/** Parses an XPath expression. Throws an error that says what was not understood. */
export function parseXPath(source: string): Expr {
  const parser = new Parser(tokenize(source));
  const expr = parser.expression(0);
  parser.end();
  return expr;
}

function tokenize(source: string): string[] {
  const tokens: string[] = [];
  const text = source.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(text);
    if (!found) throw new Error(`not XPath at "${text.slice(at, at + 20)}"`);
    tokens.push(found[1] ?? found[2] ?? found[3] ?? found[4]!);
  }
  return tokens;
}

class Parser {
  private readonly tokens: readonly string[];
  private at = 0;

  constructor(tokens: readonly string[]) {
    this.tokens = tokens;
  }

  end(): void {
    if (this.at < this.tokens.length) throw new Error(`"${this.peek()}" was not expected`);
  }

  expression(level: number): Expr {
    const operators = LEVELS[level];
    if (!operators) return this.path();
    let left = this.expression(level + 1);
    while (operators.includes(this.peek() ?? '')) {
      const op = this.next();
      left = { type: 'binary', op, left, right: this.expression(level + 1) };
    }
    return left;
  }

  private peek(ahead = 0): string | undefined {
    return this.tokens[this.at + ahead];
  }

  private next(): string {
    const token = this.tokens[this.at++];
    if (token === undefined) throw new Error('ends too early');
    return token;
  }

  private expect(token: string): void {
    const found = this.next();
    if (found !== token) throw new Error(`"${token}" was expected instead of "${found}"`);
  }

  private path(): Expr {
    const primary = this.primary();
    if (primary) {
      const predicates = this.predicates();
      const steps = this.peek()?.startsWith('/') ? this.steps(this.next() === '//') : [];
      if (predicates.length === 0 && steps.length === 0) return primary;
      return { type: 'path', absolute: false, start: { expr: primary, predicates }, steps };
    }
    const absolute = this.peek() === '/' || this.peek() === '//';
    const deep = absolute && this.next() === '//';
    return { type: 'path', absolute, steps: this.steps(deep) };
  }

  private primary(): Expr | undefined {
    const token = this.peek() ?? '';
    if (/^["']/.test(token)) return { type: 'literal', value: this.next().slice(1, -1) };
    if (/^\d/.test(token)) return { type: 'number', value: Number(this.next()) };
    if (token === '(') {
      this.next();
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (this.peek(1) === '(' && !NODE_TYPES.has(token)) return this.call();
    return undefined;
  }

  private call(): Expr {
    const name = this.next();
    this.expect('(');
    const args: Expr[] = [];
    while (this.peek() !== ')') {
      args.push(this.expression(0));
      if (this.peek() === ',') this.next();
      else break;
    }
    this.expect(')');
    return { type: 'call', name, args };
  }

  private steps(deepFirst: boolean): Step[] {
    const steps = [this.step(deepFirst)];
    while (this.peek() === '/' || this.peek() === '//') steps.push(this.step(this.next() === '//'));
    return steps;
  }

  private step(deep: boolean): Step {
    const token = this.next();
    if (token === '.') return { deep, axis: 'self', test: 'node()', predicates: this.predicates() };
    if (token === '..') return { deep, axis: 'parent', test: 'node()', predicates: this.predicates() };
    if (token === '@') return { deep, axis: 'attribute', test: this.next(), predicates: this.predicates() };
    let axis = 'child';
    let test = token;
    if (this.peek() === '::') {
      this.next();
      axis = token;
      test = this.next();
    }
    if (!/^(?:[\p{L}_]|\*$)/u.test(test)) throw new Error(`"${test}" is no step of a path`);
    if (this.peek() === '(') {
      this.next();
      this.expect(')');
      test += '()';
    }
    return { deep, axis, test, predicates: this.predicates() };
  }

  private predicates(): Expr[] {
    const found: Expr[] = [];
    while (this.peek() === '[') {
      this.next();
      found.push(this.expression(0));
      this.expect(']');
    }
    return found;
  }
}

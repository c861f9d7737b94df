/** Larger scripts are not repaired: nothing of that size was written by hand. */
const MAX_REPAIR = 2_000_000;

/**
 * Parses JSON as pages carry it. What is broken in the usual harmless ways is read as meant: raw line breaks
 * and unescaped quotes in strings, wrong escapes, trailing commas, comments, a semicolon at the end, several
 * objects in a row, missing closing brackets. Linear time. Undefined where that does not help.
 */
export function parseLenient(source: string): unknown {
  const strict = tryParse(source);
  if (strict !== undefined) return strict;
  if (source.length > MAX_REPAIR) return undefined;
  return tryParse(new Repair(source).run());
}

function tryParse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

const LINE_COMMENTS = ['//', '<!', ']]>'];

class Repair {
  private readonly source: string;
  private readonly out: string[] = [];
  private readonly open: string[] = [];
  private at = 0;
  private roots = 0;

  constructor(source: string) {
    this.source = source;
  }

  run(): string {
    const first = this.source.search(/\{|\[(?=\s*[[{"])/);
    if (first < 0) return '';
    this.at = first;
    while (this.at < this.source.length) this.step();
    while (this.open.length > 0) this.close(this.open.at(-1)!);
    const all = this.out.join('');
    return this.roots > 1 ? `[${all}]` : all;
  }

  private step(): void {
    const { source } = this;
    const sign = source[this.at]!;
    if (sign === '"') this.string();
    else if (source.startsWith('/*', this.at)) this.skipTo('*/', 2);
    else if (LINE_COMMENTS.some(start => source.startsWith(start, this.at))) this.skipTo('\n', 0);
    else {
      this.at++;
      if (sign === '{' || sign === '[') this.begin(sign);
      else if (sign === '}' || sign === ']') this.close(sign === '}' ? '{' : '[');
      else if (this.open.length > 0) this.out.push(sign);
    }
  }

  private begin(sign: string): void {
    if (this.open.length === 0 && this.roots++ > 0) this.out.push(',');
    this.open.push(sign);
    this.out.push(sign);
  }

  private close(sign: string): void {
    if (this.open.at(-1) !== sign) return;
    this.open.pop();
    while (this.out.length > 0 && /^[\s,]$/.test(this.out.at(-1)!)) this.out.pop();
    this.out.push(sign === '{' ? '}' : ']');
  }

  private skipTo(end: string, length: number): void {
    const found = this.source.indexOf(end, this.at + 2);
    this.at = found < 0 ? this.source.length : found + length;
  }

  private string(): void {
    const { source, out } = this;
    if (this.open.length > 0) out.push('"');
    let text = '';
    for (this.at++; this.at < source.length; this.at++) {
      const sign = source[this.at]!;
      if (sign === '"' && this.endsString()) break;
      if (sign === '\\') text += this.escape();
      else if (sign === '"') text += '\\"';
      else text += sign < ' ' ? ' ' : sign;
    }
    this.at++;
    if (this.open.length > 0) out.push(text, '"');
  }

  /** A quote ends the string when structure follows. */
  private endsString(): boolean {
    let next = this.at + 1;
    while (next < this.source.length && this.source[next]! <= ' ' && next - this.at < 200) next++;
    return next >= this.source.length || ',:]}'.includes(this.source[next]!);
  }

  private escape(): string {
    const next = this.source[this.at + 1] ?? '';
    if (next === 'u' && /^[0-9a-fA-F]{4}$/.test(this.source.slice(this.at + 2, this.at + 6))) return '\\';
    if (next !== '' && '"\\/bfnrt'.includes(next)) {
      this.at++;
      return `\\${next}`;
    }
    return next === "'" || next === 'u' ? '' : '\\\\';
  }
}

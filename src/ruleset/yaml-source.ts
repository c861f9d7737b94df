import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
} from 'yaml';
import { RuleFileError } from './rule-file-error.ts';

const MAX_BYTES = 256 * 1024;
const MAX_DEPTH = 20;
const TOO_DEEP = `nested deeper than ${MAX_DEPTH} levels`;
const IN_OUR_WORDS: Partial<Record<ErrorCode, string>> = {
  RESOURCE_EXHAUSTION: TOO_DEEP,
  MULTIPLE_DOCS: 'one file holds one document: no --- lines inside',
};
const MAX_EXCERPT = 120;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

/** A YAML file that was read safely, and can say where things stand in it. */
export class YamlSource {
  readonly path: string;
  readonly value: unknown;
  private readonly source: string;
  private readonly document: Document.Parsed;
  private readonly lines = new LineCounter();

  /** Throws `RuleFileError` for what is not YAML, too large, too deep, or uses aliases or `__proto__`. */
  constructor(path: string, source: string) {
    this.path = path;
    this.source = source;
    if (Buffer.byteLength(source) > MAX_BYTES) {
      throw new RuleFileError(`${path}:1:1: larger than ${MAX_BYTES / 1024} KB; split it into several files`);
    }
    this.document = parseDocument(source, { lineCounter: this.lines, prettyErrors: false });
    const broken = this.document.errors[0] ?? this.document.warnings[0];
    if (broken) throw this.errorAt(broken.pos[0], IN_OUR_WORDS[broken.code] ?? broken.message);
    this.refuseDangerous();
    this.value = this.document.toJS({ maxAliasCount: 0 });
  }

  /** The error for the value at a path of keys and indices; of the nearest parent when there is none. */
  error(path: readonly PropertyKey[], message: string): RuleFileError {
    for (let length = path.length; length > 0; length--) {
      const node = this.document.getIn(path.slice(0, length), true) as Node | undefined;
      if (node?.range) return this.errorAt(node.range[0], message);
    }
    return this.errorAt(this.document.contents?.range[0] ?? 0, message);
  }

  /** The error for a key of the map at `path`. */
  errorAtKey(path: readonly PropertyKey[], key: string, message: string): RuleFileError {
    const map = path.length === 0 ? this.document.contents : this.document.getIn(path, true);
    const pair = isMap(map)
      ? map.items.find(item => isScalar(item.key) && String(item.key.value) === key)
      : undefined;
    return isScalar(pair?.key) ? this.errorAt(pair.key.range?.[0] ?? 0, message) : this.error(path, message);
  }

  private errorAt(offset: number, message: string): RuleFileError {
    const { line, col } = this.lines.linePos(offset);
    const text = this.source.split('\n', line).at(-1)?.trimEnd() ?? '';
    const from = Math.max(0, col - 1 - MAX_EXCERPT / 2);
    const excerpt = text.slice(from, from + MAX_EXCERPT);
    const pointer = `${' '.repeat(Math.max(0, col - 1 - from))}^`;
    return new RuleFileError(`${this.path}:${line}:${col}: ${message}\n    ${excerpt}\n    ${pointer}`);
  }

  private refuseDangerous(): void {
    visit(this.document, {
      Node: (_key, node, ancestors) => {
        const at = node.range?.[0] ?? 0;
        if (isAlias(node))
          throw this.errorAt(at, 'aliases are not allowed in rule files; write the value out');
        if (ancestors.filter(above => !('key' in above)).length > MAX_DEPTH) {
          throw this.errorAt(at, TOO_DEEP);
        }
      },
      Pair: (_key, pair) => {
        if (!isScalar(pair.key) || !FORBIDDEN_KEYS.has(String(pair.key.value))) return;
        throw this.errorAt(pair.key.range?.[0] ?? 0, `the key "${pair.key.value}" is not allowed`);
      },
    });
  }
}

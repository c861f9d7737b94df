/** A name and its value, perhaps none: `source: Unread: later`. */
const FIELD = /^([\p{L}_][\p{L}\p{N}_.-]*(?: [\p{L}\p{N}_.-]+){0,4})[ \t]{0,4}:(?:[ \t]+(.+))?$/u;
/** An item of the field above, or its next line. */
const ITEM = /^[ \t]*-[ \t]+(\S.*)$/;
const NEXT_LINE = /^[ \t]+(\S.*)$/;
const COMMENT = /^[ \t]*(?:#.*)?$/;
const QUOTED = /^(["'])(.*)\1$/s;
const LIST = /^\[(.*)\]$/;
const BLOCK_SCALAR = /^[|>][+-]?$/;
const LEAST_FIELDS = 2;
/** One of these is among the fields of a page. */
const TELLING = ['title', 'url', 'source', 'link', 'date', 'published'];

/**
 * A header that is not quite YAML, as programs write it that don't quote what has a colon or quotation marks within,
 * read line by line; undefined where a line is no field.
 */
export function readHeaderLines(source: string): Map<string, string[]> | undefined {
  const fields = new Map<string, string[]>();
  let values: string[] | undefined;
  for (const line of source.split('\n').map(whole => whole.trimEnd())) {
    const field = FIELD.exec(line);
    if (field) {
      values = field[2] === undefined || BLOCK_SCALAR.test(field[2]) ? [] : valuesOf(field[2]);
      const name = field[1]!.toLowerCase();
      if (!fields.has(name)) fields.set(name, values);
      continue;
    }
    if (COMMENT.test(line)) continue;
    const item = ITEM.exec(line);
    const more = item ?? NEXT_LINE.exec(line);
    if (!values || !more) return undefined;
    if (item || values.length === 0) values.push(unquoted(more[1]!));
    else values.push(`${values.pop()} ${unquoted(more[1]!)}`);
  }
  if (fields.size < LEAST_FIELDS || !TELLING.some(name => fields.has(name))) return undefined;
  return new Map([...fields].filter(([, said]) => said.length > 0));
}

function valuesOf(value: string): string[] {
  const list = LIST.exec(value);
  const all = list && !value.startsWith('[[') ? list[1]!.split(',') : [value];
  return all.map(item => unquoted(item.trim())).filter(item => item !== '');
}

function unquoted(value: string): string {
  const quoted = QUOTED.exec(value);
  if (!quoted) return value;
  return quoted[1] === '"' ? quoted[2]!.replaceAll('\\"', '"') : quoted[2]!.replaceAll("''", "'");
}

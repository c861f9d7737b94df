/** Octets of a line that count; what stands beyond is cut off, as Google's parser does. */
const LINE_OCTETS = 2083 * 8 - 1;

export type RobotsKey = 'user-agent' | 'allow' | 'disallow' | 'sitemap' | 'crawl-delay';

export interface Directive {
  /** 1-based. */
  line: number;
  /** Undefined for keys that are not ours to understand. */
  key: RobotsKey | undefined;
  /** One character for each octet. */
  value: string;
}

const KEYS: readonly [RobotsKey, RegExp][] = [
  ['user-agent', /^user[ -]?agent/i],
  ['allow', /^allow/i],
  // With the misspellings that are common: what is meant as a ban is taken as one.
  ['disallow', /^(?:dis+al+ow|diasllow|disallaw)/i],
  ['sitemap', /^site-?map/i],
  ['crawl-delay', /^crawl-?delay/i],
];

/**
 * The directives of a robots.txt in order, unknown ones included; blank and unreadable lines are left out.
 * Works on octets: RFC 9309 compares those, and measures the length of rules in them.
 */
export function robotsDirectives(body: Uint8Array): Directive[] {
  const text = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('latin1');
  const found: Directive[] = [];
  const lines = withoutByteOrderMark(text).split(/\r\n|\r|\n/);
  for (const [index, line] of lines.entries()) {
    const directive = parseLine(line.slice(0, LINE_OCTETS));
    if (directive !== undefined) found.push({ line: index + 1, ...directive });
  }
  return found;
}

/** Half a mark is skipped too; it is a mark that something has damaged. */
function withoutByteOrderMark(text: string): string {
  return text.replace(/^\xEF(?:\xBB\xBF?)?/, '');
}

function parseLine(line: string): Omit<Directive, 'line'> | undefined {
  const content = trim(line.split('#', 1)[0] ?? '');
  // People forget the colon; two words on a line leave no doubt what is meant.
  const form = content.includes(':') ? /^([^:]*):(.*)$/s : /^(\S+)[ \t]+(\S+)$/;
  const [, name = '', value = ''] = form.exec(content) ?? [];
  const key = trim(name);
  if (key === '') return undefined;
  return { key: KEYS.find(([, spelling]) => spelling.test(key))?.[0], value: trim(value) };
}

/** `String.trim` would take the octet A0 too. */
function trim(text: string): string {
  return text.replace(/^[ \t\v\f]+/, '').replace(/[ \t\v\f]+$/, '');
}

/** A line of a FiveFilters site config: `body: //article`. */
export interface Directive {
  name: string;
  value: string;
  /** 1-based. */
  line: number;
}

/** The directives of a site config, comments and blank lines left out. */
export function parseConfig(source: string): Directive[] {
  const directives: Directive[] = [];
  for (const [i, text] of source.split(/\r?\n/).entries()) {
    const found = /^\s*([a-z_]+)\s*(?:\([^)]*\))?\s*:\s*(.*\S)\s*$/i.exec(text);
    if (found) directives.push({ name: found[1]!.toLowerCase(), value: found[2]!, line: i + 1 });
  }
  return directives;
}

/** How programs write text out: as it came, close, spaced, wrapped, with Markdown's signs, prose alone. */
export const STYLES = ['plain', 'close', 'spaced', 'wrapped', 'markdown', 'prose'] as const;

const WRAP = 76;
const PROSE_WORDS = 10;
const LIST_LINES = 3;

/** The lines of a text as a program of that style would write them. */
export function inStyle(lines: readonly string[], style: (typeof STYLES)[number]): string {
  const filled = lines.map(line => line.trim()).filter(line => line !== '');
  switch (style) {
    case 'plain':
      return lines.join('\n');
    case 'close':
      return filled.join('\n');
    case 'spaced':
      return filled.join('\n\n');
    case 'wrapped':
      return filled.map(wrapped).join('\n\n');
    case 'markdown':
      return filled.map(marked).join('\n\n');
    case 'prose':
      return filled.filter(isProse).join('\n');
  }
}

const isProse = (line: string | undefined) => line !== undefined && line.split(/\s+/).length >= PROSE_WORDS;

function wrapped(line: string): string {
  const out: string[] = [];
  let row = '';
  for (const word of line.split(/\s+/)) {
    if (row !== '' && row.length + 1 + word.length > WRAP) {
      out.push(row);
      row = word;
    } else row += row === '' ? word : ` ${word}`;
  }
  return [...out, row].join('\n');
}

/** Short lines above prose become headings, runs of short lines become lists. */
function marked(line: string, i: number, lines: readonly string[]): string {
  if (isProse(line) || /^[-*#>|]/.test(line)) return line;
  if (isProse(lines[i + 1]) && (i === 0 || isProse(lines[i - 1]))) return `## ${line}`;
  let from = i;
  let to = i + 1;
  while (from > 0 && !isProse(lines[from - 1]) && to - from < LIST_LINES) from--;
  while (to < lines.length && !isProse(lines[to]) && to - from < LIST_LINES) to++;
  return to - from >= LIST_LINES ? `- ${line}` : line;
}

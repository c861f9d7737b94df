import { html, type Markup } from './markup.ts';

/** Rows of a table; `summary.json` has them all. */
const MOST_ROWS = 100;

/** All cells behind the first are figures. Empty tables are left out. */
export function table(
  title: string,
  head: readonly string[],
  rows: readonly (readonly (Markup | number)[])[],
): Markup {
  if (rows.length === 0) return html``;
  const left = rows.length - MOST_ROWS;
  const align = (i: number) => (i === 0 ? '' : 'n');
  const line = (cells: readonly (Markup | number)[]) =>
    html`<tr>${cells.map((cell, i) => html`<td class="${align(i)}">${cell}</td>`)}</tr>\n`;
  return html`<h2>${title}</h2>
<table>
<tr>${head.map((name, i) => html`<th class="${align(i)}">${name}</th>`)}</tr>
${rows.slice(0, MOST_ROWS).map(line)}</table>
${left > 0 ? html`<p class="note">${left} more are in summary.json.</p>` : ''}`;
}

export function percent(value: number, all: number): string {
  return all === 0 ? '–' : `${((100 * value) / all).toFixed(1)}\u00A0%`;
}

import type { RecordOutcome } from '../model/outcome.ts';
import { html, type Markup } from './markup.ts';
import { explainedPage } from './page.ts';
import { POLICY, STYLE } from './style.ts';
import type { RemovalCount, RunReport, SiteCount } from './summary.ts';

/** Rows of a table; `summary.json` has them all. */
const MOST_ROWS = 100;

/** A page that stands alone: no scripts, nothing loaded from anywhere, and text of captures as text only. */
export function renderReport(report: RunReport, worst: readonly RecordOutcome[]): string {
  // Of the style sheet nothing needs escaping, so its hash is that in the policy.
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Dechrome: ${report.inputs} captures</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${report.inputs} captures</h1>
<p class="note">${report.started} to ${report.finished}</p>
${outcomes(report)}
${removals('Removed, by category', 'Category', report.categories)}
${removals('Removed, by rule', 'Rule', report.rules)}
${sites(report.sites)}
${quality(report.quality)}
${worstRecords(worst)}
</body>
</html>
`.text;
}

function outcomes({ inputs, records, rejected, quarantined, reasons }: RunReport): Markup {
  const row = (name: string, n: number) => [html`${name}`, n, meter(n, inputs)];
  const rows = [row('records', records), row('rejected', rejected), row('quarantined', quarantined)];
  const why = Object.entries(reasons).map(([reason, n]) => row(reason, n));
  return html`${table('Outcomes', ['Outcome', 'Captures', ''], rows)}
${table('No record because', ['Reason', 'Captures', ''], why)}`;
}

function removals(title: string, what: string, counts: Record<string, RemovalCount>): Markup {
  const all = Object.values(counts).reduce((sum, { characters }) => sum + characters, 0);
  const rows = Object.entries(counts).map(([name, { records, spans, characters }]) => [
    html`${name}`,
    records,
    spans,
    characters,
    meter(characters, all),
  ]);
  return table(title, [what, 'Records', 'Parts', 'Characters', ''], rows);
}

function sites(counts: Record<string, SiteCount>): Markup {
  const rows = Object.entries(counts).map(([name, site]) => {
    const { records, rejected, quarantined, charactersKept, charactersRemoved } = site;
    const mean = records > 0 ? (site.quality / records).toFixed(2) : '–';
    const share = html`${percent(charactersRemoved, charactersKept + charactersRemoved)}`;
    return [html`${name || 'address unknown'}`, records, rejected, quarantined, share, html`${mean}`];
  });
  return table('Sites', ['Site', 'Records', 'Rejected', 'Quarantined', 'Removed', 'Mean quality'], rows);
}

function quality(bins: readonly number[]): Markup {
  const all = bins.reduce((sum, n) => sum + n, 0);
  const edge = (i: number) => (i / bins.length).toFixed(1);
  const rows = bins.map((n, i) => [html`${edge(i)} to ${edge(i + 1)}`, n, meter(n, all)]);
  return table('Quality', ['Score', 'Records', ''], rows);
}

function worstRecords(worst: readonly RecordOutcome[]): Markup {
  const id = (i: number) => `worst-${i + 1}`;
  const rows = worst.map(({ key, record }, i) => [
    html`<a href="#${id(i)}" dir="auto">${record.headline ?? key}</a>`,
    html`${record.quality.score.toFixed(2)}`,
    record.wordCount,
    html`${record.quality.flags.join(', ')}`,
  ]);
  return html`${table('Records of lowest quality', ['Record', 'Score', 'Words', 'Flags'], rows)}
${worst.map((outcome, i) => explainedPage(outcome, id(i)))}`;
}

/** All cells behind the first are figures. Empty tables are left out. */
function table(
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

function meter(value: number, all: number): Markup {
  return html`<meter min="0" max="${Math.max(1, all)}" value="${value}">${percent(value, all)}</meter>`;
}

function percent(value: number, all: number): string {
  return all === 0 ? '–' : `${((100 * value) / all).toFixed(1)}\u00A0%`;
}

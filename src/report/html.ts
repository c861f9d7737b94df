import type { RecordOutcome } from '../model/outcome.ts';
import { tellAlarm } from './drift.ts';
import type { JobRun } from './job-run.ts';
import { html, type Markup } from './markup.ts';
import { explainedPage } from './page.ts';
import { POLICY, STYLE } from './style.ts';
import type { Alarm, RemovalCount, RunReport, SiteCount, WorstRecord } from './summary.ts';
import { percent, table } from './table.ts';
import { trends } from './trend.ts';

/**
 * A page that stands alone: no scripts, nothing loaded from anywhere, and text of captures as text only. `earlier`
 * are reports of the runs before, latest first; the outcomes of the worst records, if given, are shown on the page.
 */
export function renderReport(
  report: RunReport,
  earlier: readonly RunReport[],
  worst: readonly RecordOutcome[] = [],
): string {
  const { run, started, finished, inputs } = report;
  const title = run ? `${run.job}, run ${run.run}` : `${inputs} captures`;
  return whole(
    title,
    html`<h1>${title}</h1>
<p class="note">${started} to ${finished}</p>
${run ? jobRun(run, inputs) : ''}
${alarms(report.alarms)}
${outcomes(report)}
${removals('Removed, by category', 'Category', report.categories)}
${removals('Removed, by rule', 'Rule', report.rules)}
${sites(report.sites)}
${trends([...earlier.toReversed(), report])}
${quality(report.quality)}
${worstRecords(report.worst)}
${worst.map((outcome, i) => explainedPage(outcome, worstId(i + 1)))}`,
  );
}

/** A page about one record: the text of its capture, with what was removed marked. */
export function renderPage(outcome: RecordOutcome): string {
  const title = outcome.record.headline ?? outcome.key;
  return whole(
    title,
    html`<p><a href="../report.html">Report</a></p>\n${explainedPage(outcome, worstId(1))}`,
  );
}

/** Names a record on the page of the report. */
export function worstId(rank: number): string {
  return `worst-${rank}`;
}

function whole(title: string, body: Markup): string {
  // Of the style sheet nothing needs escaping, so its hash is that in the policy.
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width">
<title>Dechrome: ${title}</title>
<style>${STYLE}</style>
</head>
<body>
${body}
</body>
</html>
`.text;
}

/** What the run saw; the rest of the report is about what it cleaned. */
function jobRun(run: JobRun, cleaned: number): Markup {
  const { state, inputs, records, rejected, quarantined, unchanged, parked, fuse } = run;
  const { created, updated, removed, vanished } = run;
  const gone = removed + vanished;
  return html`<p>${inputs} captures: ${records} records, ${rejected} rejected, ${quarantined} quarantined;
${unchanged} unchanged, ${cleaned} cleaned. Records: ${created} new, ${updated} changed, ${gone} gone.</p>
${state === 'stopped' ? html`<p class="alarm">Stopped before the end.</p>` : ''}
${fuse ? html`<p class="alarm">The fuse has blown, and the run is undone: ${fuse}</p>` : ''}
${Object.entries(parked).map(([name, why]) => html`<p class="alarm">Sink ${name} is waiting: ${why}</p>`)}`;
}

function alarms(all: readonly Alarm[]): Markup {
  return html`${all.map(alarm => html`<p class="alarm">${tellAlarm(alarm)}</p>\n`)}`;
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

function worstRecords(worst: readonly WorstRecord[]): Markup {
  const rows = worst.map(({ key, headline, quality, words, flags, page }) => [
    html`<a href="${page}" dir="auto">${headline ?? key}</a>`,
    html`${quality.toFixed(2)}`,
    words,
    html`${flags.join(', ')}`,
  ]);
  return table('Records of lowest quality', ['Record', 'Score', 'Words', 'Flags'], rows);
}

function meter(value: number, all: number): Markup {
  return html`<meter min="0" max="${Math.max(1, all)}" value="${value}">${percent(value, all)}</meter>`;
}

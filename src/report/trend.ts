import { html, type Markup } from './markup.ts';
import type { RunReport, SiteCount } from './summary.ts';
import { percent, table } from './table.ts';

const WIDTH = 160;
const HEIGHT = 28;

/** How removals and sites went over the runs; `reports` from the oldest to this one. */
export function trends(reports: readonly RunReport[]): Markup {
  if (reports.length < 2) return html``;
  return html`${removed('Removed over time, by category', 'Category', reports, ({ categories }) => categories)}
${removed('Removed over time, by rule', 'Rule', reports, ({ rules }) => rules)}
${sitesOverTime(reports)}`;
}

type Shares = (report: RunReport) => Partial<Record<string, { characters: number }>>;

/** Each as its share of all text of the records of a run. */
function removed(title: string, what: string, reports: readonly RunReport[], of: Shares): Markup {
  const share = (report: RunReport, name: string) => {
    const all = report.charactersKept + report.charactersRemoved;
    return all === 0 ? undefined : (own(of(report), name)?.characters ?? 0) / all;
  };
  const names = [...new Set(reports.toReversed().flatMap(report => Object.keys(of(report))))];
  const rows = names.map(name => {
    const values = reports.map(report => share(report, name));
    return [html`${name}`, ...beforeAndNow(values), line(values)];
  });
  return table(title, [what, 'Before', 'Now', 'Runs'], rows);
}

function sitesOverTime(reports: readonly RunReport[]): Markup {
  const names = [...new Set(reports.toReversed().flatMap(({ sites }) => Object.keys(sites)))];
  const series = (name: string, value: (site: SiteCount) => number | undefined) =>
    reports.map(({ sites }) => {
      const site = own(sites, name);
      return site && value(site);
    });
  const rows = names.map(name => {
    const lost = series(name, ({ records, rejected, quarantined }) => {
      const lost = rejected + quarantined;
      return lost / (records + lost);
    });
    const length = series(name, ({ records, lengthLogs }) =>
      records > 0 ? Math.exp(lengthLogs / records) - 1 : undefined,
    );
    const gone = series(name, ({ charactersKept: kept, charactersRemoved: gone }) =>
      kept + gone > 0 ? gone / (kept + gone) : undefined,
    );
    return [html`${name || 'address unknown'}`, line(lost), line(gone), line(length)];
  });
  return table('Sites over time', ['Site', 'No record', 'Removed', 'Typical length'], rows);
}

/** A site may be named like something that every object has. */
function own<T>(values: Partial<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The mean of the runs before, and this run. */
function beforeAndNow(values: readonly (number | undefined)[]): Markup[] {
  const before = values.slice(0, -1).filter(value => value !== undefined);
  const mean = before.reduce((sum, value) => sum + value, 0) / before.length;
  const now = values.at(-1);
  return [
    html`${before.length > 0 ? percent(mean, 1) : '–'}`,
    html`${now === undefined ? '–' : percent(now, 1)}`,
  ];
}

/** A line over the runs from nought to the largest value; runs without a value are gaps, single ones dots. */
function line(values: readonly (number | undefined)[]): Markup {
  const most = Math.max(...values.map(value => value ?? 0), Number.MIN_VALUE);
  const x = (i: number) => 2 + (i * (WIDTH - 4)) / (values.length - 1);
  const y = (value: number) => 2 + (1 - value / most) * (HEIGHT - 4);
  const points: string[] = [];
  for (const [i, value] of values.entries()) {
    if (value === undefined) continue;
    const start = values[i - 1] === undefined;
    // A move with a line of no length is seen as a dot.
    points.push(`${start ? 'M' : 'L'}${x(i).toFixed(1)} ${y(value).toFixed(1)}${start ? 'h0' : ''}`);
  }
  return html`<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="over ${values.length} runs"><path d="${points.join('')}"/></svg>`;
}

import type { ExtractorReport, OwnReport } from './report.ts';
import { BAD_F1, type Figures } from './summary.ts';
import { type Cell, fixed, percent, table } from './table.ts';

const HEADER = [
  '',
  'pages',
  'F1',
  'P',
  'R',
  'snip F1',
  'snip P',
  'snip R',
  'title',
  'authors',
  'date',
  'empty',
];

function row(name: string, of: Figures): Cell[] {
  return [
    name,
    of.pages,
    ...[of.f1, of.precision, of.recall, of.snippetF1, of.snippetPrecision, of.snippetRecall].map(value =>
      fixed(value),
    ),
    percent(of.title),
    fixed(of.authors),
    percent(of.date),
    percent(of.empty),
  ];
}

const title = (text: string) => `\n## ${text}\n`;

/** `in-sample`: the model that ran has been trained on these very pages. */
const inSample = (group: string, crossValidated: boolean) => {
  return crossValidated ? `${group} (cross-validated)` : `${group} (in-sample)`;
};

/** The main table: our figures by set and page type. */
export function printAccuracy(report: ExtractorReport, crossValidated: boolean): string {
  const rows = Object.entries(report.groups).map(([group, of]) => row(inSample(group, crossValidated), of));
  return title(`Accuracy: ${report.extractor}`) + table(HEADER, rows);
}

/** Every extractor beside the others, group by group. */
export function printPeers(reports: readonly ExtractorReport[], crossValidated: boolean): string {
  const groups = Object.keys(reports[0]?.groups ?? {});
  const rows = groups.flatMap(group => [
    ...reports.flatMap(({ extractor, groups: of }) => {
      const name = extractor === 'dechrome' ? inSample(group, crossValidated) : group;
      return of[group] ? [row(`${name}  ${extractor}`, of[group])] : [];
    }),
  ]);
  return title('Beside others, on the same pages') + table(HEADER, rows);
}

export function printOwn(own: OwnReport, crossValidated: boolean): string {
  return [
    languages(own),
    calibration(own),
    tenths(own),
    verdicts(own),
    acceptance(own, crossValidated),
    text(own, crossValidated),
    clean(own),
    promises(own),
  ]
    .filter(part => part !== '')
    .join('\n');
}

function languages({ languages: groups }: OwnReport): string {
  const rows = Object.entries(groups).map(([name, of]) => row(name, of));
  return rows.length === 0 ? '' : title('By language (~ as found by the record)') + table(HEADER, rows);
}

function calibration({ calibration: groups }: OwnReport): string {
  const rows = Object.entries(groups).map(([name, { rank, badShare, caught, error }]) => [
    name,
    fixed(rank),
    percent(badShare),
    percent(caught),
    fixed(error),
  ]);
  const header = ['', 'rank correlation', `bad in lowest tenth`, 'of all bad', 'error'];
  return rows.length === 0
    ? ''
    : title(`quality.score against F1 (bad: F1 < ${BAD_F1})`) + table(header, rows);
}

function tenths({ calibration: groups }: OwnReport): string {
  const { all } = groups;
  if (!all) return '';
  const rows = (['score', 'f1'] as const).map(key => [key, ...all.tenths.map(tenth => fixed(tenth[key], 2))]);
  const header = ['', ...all.tenths.map((_, i) => String(i + 1))];
  return title('Mean quality.score and F1 by tenths of the pages, lowest scores first') + table(header, rows);
}

function acceptance({ acceptance: kinds }: OwnReport, crossValidated: boolean): string {
  const rows = Object.entries(kinds).map(([kind, { pages, records, rejected }]) => [
    inSample(kind, crossValidated),
    pages,
    percent(records / pages, 2),
    Object.entries(rejected)
      .map(([reason, count]) => `${reason} ${count}`)
      .join(', '),
  ]);
  const header = ['', 'pages', 'records', 'rejected as'];
  return rows.length === 0 ? '' : title('Accepted in default mode, by kind of page') + table(header, rows);
}

function verdicts({ verdicts: groups }: OwnReport): string {
  const rows = Object.entries(groups).map(([name, shares]) => {
    const { record, ...others } = shares;
    const rest = Object.entries(others).map(([verdict, share]) => `${verdict} ${percent(share)}`);
    return [name, percent(record ?? 0), rest.join(', ')];
  });
  return rows.length === 0 ? '' : title('Outcomes in default mode') + table(['', 'record', 'else'], rows);
}

function text({ text: groups }: OwnReport, crossValidated: boolean): string {
  const rows = Object.entries(groups).map(([name, { input, f1, gained, worse }]) => [
    inSample(name, crossValidated),
    fixed(input),
    fixed(f1),
    percent(gained),
    percent(worse),
  ]);
  const header = ['', 'F1 of input', 'F1', 'of the way to 0.992', 'pages > 0.01 worse'];
  return rows.length === 0 ? '' : title('Flat text') + table(header, rows);
}

function clean({ clean: groups }: OwnReport): string {
  const rows = Object.entries(groups).map(([name, of]) => [
    name,
    of.pages,
    percent(of.wordsRemoved, 3),
    of.linesRemoved,
    percent(of.refused),
  ]);
  const header = ['', 'pages', 'words removed', 'lines removed', 'not accepted'];
  return rows.length === 0 ? '' : title('Clean prose as captures (nothing should go)') + table(header, rows);
}

const SHOWN = 20;

function promises({ promises: { pages, readings, broken } }: OwnReport): string {
  if (pages === 0 && broken.length === 0) return '';
  const by = Object.entries(readings).map(([reading, n]) => `${reading} ${n}`);
  return [
    `${title('Promises')}${pages} pages accounted for (reading of the page: ${by.join(', ')}); `,
    broken.length === 0 ? 'none broken' : `${broken.length} broken:`,
    ...broken.slice(0, SHOWN).map(line => `\n  ${line}`),
    broken.length > SHOWN ? `\n  … ${broken.length - SHOWN} more (--json has all)` : '',
  ].join('');
}

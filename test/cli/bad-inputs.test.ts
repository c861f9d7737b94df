import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dechrome, folder, jsonLines, lines } from './dechrome.ts';
import { article, FIRST_PARAGRAPH } from './pages.ts';

const GOOD = article('Ferry sails again');
const body = `<p>${FIRST_PARAGRAPH}</p>`.repeat(6);

interface Case {
  files: Record<string, string | Uint8Array>;
  outcome: 'record' | 'rejected' | 'quarantined';
  /** Of a record: text that it keeps. Else the reason. */
  tells?: string;
}

const CASES: Record<string, Case> = {
  'binary data': { files: { 'b.html': binary() }, outcome: 'quarantined', tells: 'binary' },
  'an empty page': { files: { 'b.html': '' }, outcome: 'rejected', tells: 'empty' },
  'an empty text': { files: { 'b.txt': '' }, outcome: 'rejected', tells: 'empty' },
  'white space alone': { files: { 'b.txt': ' \n\t\n \u00a0' }, outcome: 'rejected', tells: 'empty' },
  'truncated gzip': {
    files: { 'b.html.gz': gzipSync(GOOD).subarray(0, 300) },
    outcome: 'quarantined',
    tells: 'truncated-gzip',
  },
  'damaged gzip': {
    files: { 'b.html.gz': damaged(gzipSync(GOOD)) },
    outcome: 'quarantined',
    tells: 'damaged-gzip',
  },
  'a gzip that is none': { files: { 'b.html.gz': GOOD }, outcome: 'record', tells: FIRST_PARAGRAPH },
  'JSON that ends too early': {
    files: { 'b.ndjson': '{"html": "<p>' },
    outcome: 'quarantined',
    tells: 'invalid-json',
  },
  'JSON that is no object': { files: { 'b.ndjson': '42\n' }, outcome: 'quarantined', tells: 'invalid-item' },
  'JSON nested 100,000 deep': {
    files: { 'b.ndjson': `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n` },
    outcome: 'quarantined',
  },
  'a page nested 100,000 deep': {
    files: { 'b.html': `<body>${'<div>'.repeat(100_000)}${body}` },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'emphasis nested 100,000 deep': {
    files: { 'b.html': `<body>${body}<p>${'<b>'.repeat(100_000)}end` },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'lists nested 20,000 deep': {
    files: { 'b.html': `<body>${body}${'<ul><li>'.repeat(20_000)}end` },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'an attribute of 50 MB': {
    files: { 'b.html': `<body><p title="${'x'.repeat(50_000_000)}">${FIRST_PARAGRAPH}` },
    outcome: 'quarantined',
    tells: 'too-large',
  },
  'an attribute of 15 MB': {
    files: {
      'b.html': `<body><article><h1>Ferry sails again</h1><p title="${'x'.repeat(15_000_000)}">${body}`,
    },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'lone surrogates in JSON': {
    files: { 'b.ndjson': `${JSON.stringify({ html: GOOD }).replace('Ferry', '\\ud83d Ferry \\ude00')}\n` },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'lone surrogates in bytes': {
    files: {
      'b.html': Buffer.concat([Buffer.from('<body>'), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(body)]),
    },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'NUL in a page': {
    files: { 'b.html': GOOD.replaceAll('</p>', '\0</p>') },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'NUL in JSON': {
    files: { 'b.ndjson': `${JSON.stringify({ html: GOOD.replace('sails', 'sa\0ils') })}\n` },
    outcome: 'record',
    tells: FIRST_PARAGRAPH,
  },
  'a page larger than allowed': {
    files: { 'b.txt': 'word '.repeat(5_000_000) },
    outcome: 'quarantined',
    tells: 'too-large',
  },
};

/** A small picture, as far as a reader of text can tell. */
function binary(): Uint8Array {
  return Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919 + (i >> 3)) % 256);
}

function damaged(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0xff, 60, 120);
}

test.each(Object.entries(CASES))(
  '%s is one outcome, and the batch goes on',
  async (_, { files, outcome, tells }) => {
    const input = folder({ 'a.html': GOOD, ...files, 'c.html': GOOD.replace('sails', 'sailed') });
    const output = folder();
    const ran = await dechrome(['clean', input, '-o', output, '--format', 'markdown']);
    expect(ran.stderr).not.toContain('    at ');
    const outcomes = lines(output, 'outcomes.jsonl');
    expect(outcomes.map(line => line.outcome)).toEqual(['record', outcome, 'record']);
    expect(ran.code).toBe(outcome === 'record' ? 0 : 3);
    if (outcome !== 'record') {
      if (tells) expect(outcomes[1].reason).toBe(tells);
      return;
    }
    const [, record] = lines(output, 'records.jsonl');
    expect(record.articleBody).toContain(tells);
    expect(JSON.stringify(record)).not.toMatch(/\\u0000|\\ud[89a-f]/);
  },
);

test('a raised limit lets an attribute of 50 MB through', async () => {
  const input = folder({ 'b.html': `<body><p title="${'x'.repeat(50_000_000)}">Ferry</p>${body}` });
  const output = folder();
  const ran = await dechrome(['clean', input, '-o', output, '--max-bytes', '60000000']);
  expect(ran.code, ran.stderr).toBe(0);
  expect(lines(output, 'records.jsonl')[0].articleBody).toContain(FIRST_PARAGRAPH);
});

test('an outcome of a failed input names it and says what to do', async () => {
  const input = folder({ 'b.html': binary() });
  const output = folder();
  const ran = await dechrome(['clean', input, '-o', output]);
  const [outcome] = lines(output, 'outcomes.jsonl');
  expect(outcome).toMatchObject({
    id: expect.stringMatching(/^[0-9a-f]{64}$/),
    stage: 'read',
    origin: { file: `${input}/b.html` },
  });
  expect(outcome.error).toContain(`${input}/b.html`);
  expect(jsonLines(ran.stderr)).toMatchObject([{ level: 40, reason: 'binary', key: `${input}/b.html` }]);
});

test('all of them in one stream', async () => {
  const items = [
    '{"html": ""}',
    'no JSON',
    '[]',
    'null',
    '{}',
    '"html"',
    '{"html": 7}',
    '\ufeff{"html": ""}',
    '{"text": " "}',
  ];
  const good = JSON.stringify({ id: 'good', html: GOOD });
  const ran = await dechrome(
    ['clean', '-', '--input-format', 'ndjson', '-o', '-'],
    `${[...items, good].join('\n')}\n`,
  );
  const out = jsonLines(ran.stdout);
  expect(out).toHaveLength(items.length + 1);
  expect(out.at(-1)).toMatchObject({ id: 'good', outcome: 'record' });
  expect(out.slice(0, -1).every(line => line.outcome === 'rejected' || line.outcome === 'quarantined')).toBe(
    true,
  );
});

import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();
const PROSE =
  'The harbour office said on Monday that the old lock will open again in the spring of next year. ';

/** `template` around the second of three paragraphs. */
function said(attributes: string): string {
  const paragraphs = ['first', 'second', 'third'].map(
    name => `<p>The ${name} of them. ${PROSE.repeat(2)}</p>`,
  );
  paragraphs[1] = `<lock-news><template ${attributes}>${paragraphs[1]}</template></lock-news>`;
  const html = `<!doctype html><html lang="en"><title>Lock</title><article><h1>Lock</h1>${paragraphs.join('')}</article>`;
  const capture = makeCapture({
    bytes: Buffer.from(html),
    key: 'lock',
    mediaType: 'text/html',
    origin: { file: 'lock.html' },
  });
  const outcome = clean(capture, rules);
  return outcome.outcome === 'record' ? outcome.record.articleBody : outcome.outcome;
}

test.each(['shadowrootmode="open"', 'shadowrootmode="closed"', 'shadowmode="open"'])(
  'a shadow root that is declared with %s is shown',
  attributes => {
    expect(said(attributes).match(/The \w+ of them/g)).toHaveLength(3);
  },
);

test('any other template is not', () => {
  expect(said('id="card"').match(/The \w+ of them/g)).toEqual(['The first of them', 'The third of them']);
});

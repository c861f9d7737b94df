import { expect, test } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const ruleset = await loadRules();

function authorsOf(author: object) {
  const data = JSON.stringify({ '@type': 'NewsArticle', headline: 'The ferry returns', author });
  const html = `<html lang="en"><script type="application/ld+json">${data}</script><h1>The ferry returns</h1>
    <p>The ferry that had carried three generations across the bay came back to its old berth on Tuesday, after
    nine years in a shipyard that nobody had wanted to pay for.</p></html>`;
  const capture = makeCapture({
    bytes: Buffer.from(html),
    key: 'a',
    mediaType: 'text/html',
    origin: { file: 'a' },
  });
  const outcome = clean(capture, ruleset, { allTypes: true });
  return outcome.outcome === 'record' ? outcome.record.author : [];
}

test.each([
  ['an agency that is called a person', { '@type': 'Person', name: 'Reuters' }, true],
  ['what the page calls an organization', { '@type': 'Organization', name: 'Harbour Desk' }, true],
  ['a person', { '@type': 'Person', name: 'Nora Vilk' }, undefined],
])('%s', (_, author, organization) => {
  expect(authorsOf(author)).toEqual([{ name: author.name, ...(organization && { organization }) }]);
});

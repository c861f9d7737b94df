import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { isEncyclopedia } from '../../../src/finder/page/encyclopedia.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const TEXT = `<p>${'The lighthouse was built on a rock that dries for some hours a month, and took six summers. '.repeat(8)}</p>`;
const DOUBTFUL = { pageType: 'documentation', typeProbability: 0.6, accepted: false } as const;

function judge(body: string, judgement: Parameters<typeof isEncyclopedia>[2] = DOUBTFUL): boolean {
  const bytes = Buffer.from(`<html><body>${body}</body></html>`);
  const capture = makeCapture({ bytes, key: 'a', mediaType: 'text/html', origin: { file: 'a' } });
  const page = openPage(capture) as HtmlPage;
  return isEncyclopedia(page, new Uint8Array(page.blocks.length).fill(1), judgement);
}

describe('an entry of an encyclopedia', () => {
  it.each(['mw-content-text', 'bodyContent'])('is prose in the content of a wiki: %s', id => {
    expect(judge(`<div id="${id}">${TEXT}</div>`)).toBe(true);
  });

  it.each([
    ['has code', `<div id="bodyContent">${TEXT}<pre>make install</pre></div>`, DOUBTFUL],
    ['is short', '<div id="bodyContent"><p>The lighthouse stands on a rock.</p></div>', DOUBTFUL],
    ['is on no wiki', `<div id="content">${TEXT}</div>`, DOUBTFUL],
    ['is surely a manual', `<div id="bodyContent">${TEXT}</div>`, { ...DOUBTFUL, typeProbability: 0.95 }],
    ['is a listing', `<div id="bodyContent">${TEXT}</div>`, { ...DOUBTFUL, pageType: 'listing' }],
  ] as const)('is none where the page %s', (_, body, judgement) =>
    expect(judge(body, judgement)).toBe(false),
  );
});

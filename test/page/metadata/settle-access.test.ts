import { expect, it } from 'vitest';
import type { HtmlPage } from '../../../src/model/page.ts';
import { extractMetadata } from '../../../src/page/metadata/extract.ts';
import { settleAccess } from '../../../src/page/metadata/settle-access.ts';
import { open } from './read.ts';

const TEXT = 'The last bus leaves the upper town at ten, and the small ferry takes home whom it left behi';

function flags(called: string, end: string, head = '') {
  const text = `<div><p>${TEXT}nd.</p><p>${TEXT}${end}</p></div>`;
  const { page, context } = open(`${head}<div class="${called}">${text}<div><p>${TEXT}nd.</p></div></div>`);
  const kept = new Uint8Array(page.blocks.length).fill(1);
  return settleAccess(page as HtmlPage, extractMetadata(page, context), kept).flags;
}

it('a text that is cut off at what its page calls a wall has the flag', () => {
  expect(flags('post has-paywall', '…')).toContain('paywalled');
  expect(flags('post has-paywall', 'nd.')).not.toContain('paywalled');
  expect(flags('post', '…')).not.toContain('paywalled');
  expect(flags('row non-paywall', '…')).not.toContain('paywalled');
  expect(flags('post has-paywall', `…</p><p>${TEXT}nd.`)).not.toContain('paywalled');
  const free = '<meta property="article:content_tier" content="free">';
  expect(flags('post has-paywall', '…', free)).not.toContain('paywalled');
});

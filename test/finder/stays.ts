import { expect } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import type { HtmlPage } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';

export const PROSE = Array.from({ length: 24 }, (_, i) => `word${i}`).join(' ');

type Settle = (page: HtmlPage, probability: Float32Array, kept: Uint8Array) => void;

/** What stays of a page whose blocks have these probabilities, where the cut kept those of at least a half. */
export function stays(body: string, probabilities: readonly number[], settle: Settle): string[] {
  const bytes = Buffer.from(`<html><body>${body}</body></html>`);
  const page = openPage(
    makeCapture({ key: 'page', mediaType: 'text/html', bytes, origin: { file: 'page' } }),
  ) as HtmlPage;
  expect(page.blocks).toHaveLength(probabilities.length);
  const kept = Uint8Array.from(probabilities, p => Number(p >= 0.5));
  settle(page, Float32Array.from(probabilities), kept);
  return page.blocks.flatMap(({ index, text }) =>
    kept[index] === 1 ? [text === PROSE ? 'PROSE' : text] : [],
  );
}

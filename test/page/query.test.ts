import { expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { queryCapture } from '../../src/page/query.ts';

it('gives a capture as cheerio sees it, decoded as declared', () => {
  const bytes = Buffer.from('<meta charset="windows-1252"><p class="fare">Fare: 4 \x80</p>', 'latin1');
  const $ = queryCapture(
    makeCapture({ bytes, key: 'fare', mediaType: 'text/html', origin: { file: 'fare' } }),
  );
  expect($('p.fare').text()).toBe('Fare: 4 €');
});

import { expect, test } from 'vitest';
import { recordOf } from '../record-of.ts';

const prose = (when: string) =>
  `<p>The ferry across the sound stayed in port ${when}, for the ice was as thick as a hand and the captain would not risk the hull, said the harbour master of the northern shore.</p>`;

function sources(head: string, figure: string) {
  const html = `<html lang="en"><head><title>Ferry stays in port</title>${head}</head><body><article><h1>Ferry stays in port</h1>${prose('on Monday')}${figure}${prose('on Tuesday')}${prose('all week')}</article></body></html>`;
  return recordOf(html, { url: 'https://sound.example/ferry' }, { provenance: true }).provenance;
}

const LEAD_PICTURE = '<meta property="og:image" content="https://sound.example/ferry-in-the-ice.jpg">';
const FIGURE = '<figure><img src="/mole-in-the-morning.jpg"><figcaption>The mole</figcaption></figure>';

test('pictures come from where they are declared, from the page, or from both', () => {
  expect(sources(LEAD_PICTURE, '')).toMatchObject({ headline: 'h1', image: 'og:image' });
  expect(sources('', FIGURE)).toMatchObject({ image: 'page' });
  expect(sources(LEAD_PICTURE, FIGURE)).toMatchObject({ image: 'og:image, page' });
  expect(sources('', '')).not.toHaveProperty('image');
});

test('videos come from JSON-LD or from the page', () => {
  const declared = {
    '@type': 'NewsArticle',
    headline: 'Ferry stays in port',
    video: { '@type': 'VideoObject', embedUrl: 'https://www.youtube.com/embed/ice' },
  };
  const linked = `<script type="application/ld+json">${JSON.stringify(declared)}</script>`;
  expect(sources(linked, '')).toMatchObject({ associatedMedia: 'json-ld' });
  expect(sources('', '<iframe src="https://www.youtube.com/embed/ice"></iframe>')).toMatchObject({
    associatedMedia: 'page',
  });
});

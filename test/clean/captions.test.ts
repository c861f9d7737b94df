import { expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const TEXT = [
  'The old ferry came back to its pier on Tuesday, after nine years in a yard that nobody would pay, and half of the town stood in the rain to see it.',
  'The ferry company said on Monday that the route across the sound would stay open through the winter, although two of its four boats need new engines before the ice comes.',
  'Passengers on the islands had feared that the last boat would leave at noon, which would have made it impossible to work on the mainland and come home for the night.',
];

function pictureOf(markup: string) {
  const [first, second, third] = TEXT.map(text => `<p>${text}</p>`);
  const html = `<html lang="en"><head><title>Ferry back at its old pier</title></head><body><h1>Ferry back at its old pier</h1>${first}${markup}${second}${third}</body></html>`;
  const { articleBody, image } = recordOf(html, { url: 'https://news.example/2025/ferry-back' });
  expect(articleBody).toBe(TEXT.join('\n\n'));
  return image.map(({ caption, creditText }) => ({ caption, creditText }));
}

it.each([
  [
    'a credit between them, in a table',
    '<table align="right"><tr><td><img src="a.jpg"></td></tr><tr><td>Ida Morel / The Example</td></tr><tr><td>The ferry passes the mill on its way to the pier. It needs new engines.</td></tr></table>',
    {
      caption: 'The ferry passes the mill on its way to the pier. It needs new engines.',
      creditText: 'Ida Morel / The Example',
    },
  ],
  [
    'a caption behind it within a line',
    '<p><span class="media"><img src="a.jpg"><span class="media_caption">The ferry at the pier. Photo: Ida Morel</span></span></p>',
    { caption: 'The ferry at the pier.', creditText: 'Ida Morel' },
  ],
  [
    'what old sites call a cutline',
    '<div id="story"><img src="a.jpg"><p class="credit">Ida Morel / The Example</p><p class="cutline">The ferry passes the mill on its way to the pier.</p></div>',
    { caption: 'The ferry passes the mill on its way to the pier.', creditText: 'Ida Morel / The Example' },
  ],
  [
    'a number and an agency in letters',
    '<figure><img src="a.jpg"><figcaption>[1/3] The ferry at the pier. SPA</figcaption></figure>',
    { caption: 'The ferry at the pier.', creditText: 'SPA' },
  ],
  [
    'a label for those who do not see it',
    '<figure><img src="a.jpg"><figcaption><span>Image caption, </span>The ferry at the pier.</figcaption></figure>',
    { caption: 'The ferry at the pier.', creditText: undefined },
  ],
])('a picture with %s', (_, markup, picture) => {
  expect(pictureOf(markup)).toEqual([picture]);
});

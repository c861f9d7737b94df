import { describe, expect, it } from 'vitest';
import { illustrate } from '../../src/record/illustrate.ts';
import { open } from '../page/metadata/read.ts';
import { BASE, kept, NOTHING, read, TEXT } from './illustrated.ts';

describe('pictures', () => {
  it.each([
    ['a teaser', '<div><img src="other-story.jpg"><p>TEASER of the other story</p></div>', 0],
    [
      'a shop',
      '<section><div><img src="mug.jpg" alt="Mug"></div><div>TEASER mug</div><div>Buy the TEASER mug now</div></section>',
      0,
    ],
    ['text that stays', '<div><img src="boats.jpg"><p>TEASER of the story</p><p>Nobody knows.</p></div>', 1],
    ['a button', '<div><img src="boats.jpg"><b>TEASER</b></div>', 1],
    ['a figure', '<figure><img src="boats.jpg"><div>TEASER of the seven boats</div></figure>', 1],
    ['its credit', '<div><img src="boats.jpg"><p>Photo: Vera Holm / TEASER</p></div>', 1],
    ['its alt', '<div><img src="boats.jpg" alt="TEASER: boats again"><p>TEASER: boats again</p></div>', 1],
    ['a paragraph', '<p><img src="boats.jpg"><br>Read the whole TEASER here</p>', 1],
  ])('stay or go with the box that they are in: %s', (_, html, pictures) => {
    expect(read(html).image).toHaveLength(pictures);
  });

  it('stay in a box that goes where the page declares them, and wide ones above the text', () => {
    const box = (img: string) => `<div>${img}<p>TEASER of the other story</p></div>`;
    const image = [{ contentUrl: 'https://cdn.example/harbour-at-dawn.jpg' }];
    expect(
      read(box('<img src="/harbour-at-dawn.jpg" alt="Dawn">'), { ...NOTHING, image }).image,
    ).toMatchObject([{ alternateName: 'Dawn' }]);
    const { page, context } = open(`<body>${box('<img src="boats.jpg" width="800">')}${TEXT}</body>`);
    expect(illustrate(NOTHING, kept(page), page, BASE, context.find).image).toHaveLength(1);
  });
});

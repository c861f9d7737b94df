import { describe, expect, it } from 'vitest';
import { NOTHING, read } from './illustrated.ts';

describe('declared captions of pictures', () => {
  it.each([
    ['an alternative text', '<img src="lock.jpg" alt="The lock gates">', undefined],
    [
      'an alternative text that is shown',
      '<img src="lock.jpg" alt="The lock gates"><p>The lock gates</p>',
      'The lock gates',
    ],
    ['what nothing else says', '', 'The lock gates'],
  ])('have no declared caption that is %s', (_, html, caption) => {
    const declared = [{ contentUrl: 'https://cdn.example/of-the-water.jpg', caption: 'The lock gates' }];
    expect(read(html, { ...NOTHING, image: declared }).image[0]?.caption).toBe(caption);
  });

  it('have no declared caption without a letter', () => {
    const image = [{ contentUrl: 'https://cdn.example/of-the-water.jpg', caption: '.' }];
    expect(read('', { ...NOTHING, image }).image[0]).not.toHaveProperty('caption');
  });

  it.each([
    ['The lock gates', 'The lock gates'],
    ['the-lock-gates-2', undefined],
    ['Lock is Dry', 'Lock is Dry'],
  ])(
    'have no declared caption that is the headline or the name of the file: %s',
    (caption, alternateName) => {
      const contentUrl = `https://cdn.example/${caption === 'Lock is Dry' ? 'a' : caption.replaceAll(' ', '-')}-1024x683.jpg`;
      const { image } = read('', { ...NOTHING, headline: 'Lock Is Dry', image: [{ contentUrl, caption }] });
      expect(image).toEqual([{ contentUrl, ...(alternateName && { alternateName }) }]);
    },
  );
});

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
    [
      'an alternative text with which other lines begin',
      `<img src="lock.jpg" alt="The lock gates"><p>The lock gates were lifted out on Monday, and the basin lay dry while the masons looked at its walls.</p>`,
      undefined,
    ],
    ['what nothing else says', '', 'The lock gates'],
  ])('have no declared caption that is %s', (_, html, caption) => {
    const declared = [{ contentUrl: 'https://cdn.example/of-the-water.jpg', caption: 'The lock gates' }];
    expect(read(html, { ...NOTHING, image: declared }).image[0]?.caption).toBe(caption);
  });

  it('have no declared caption with the number that an agency gave them', () => {
    const image = [{ contentUrl: 'https://cdn.example/of-the-water.jpg', caption: 'Lock, ABC_2909_Canal' }];
    expect(read('', { ...NOTHING, image }).image[0]).not.toHaveProperty('caption');
  });

  it('have the caption that the page shows, where another is declared', () => {
    const image = [{ contentUrl: 'https://cdn.example/lock.jpg', caption: 'Lock (file picture)' }];
    const figure =
      '<figure><img src="https://cdn.example/lock.jpg"><figcaption>The lock gates</figcaption></figure>';
    expect(read(figure, { ...NOTHING, image }).image[0]).toMatchObject({ caption: 'The lock gates' });
  });

  it('have the declared alternative text that the page shows as their caption', () => {
    const image = [{ contentUrl: 'https://cdn.example/of-the-water.jpg', alternateName: 'The lock gates' }];
    const figure = '<figure><video src="a.mp4"></video><figcaption>The lock gates</figcaption></figure>';
    expect(read(figure, { ...NOTHING, image }).image[0]).toMatchObject({ caption: 'The lock gates' });
    expect(read('', { ...NOTHING, image }).image[0]).toMatchObject({ alternateName: 'The lock gates' });
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

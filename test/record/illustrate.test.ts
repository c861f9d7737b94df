import { describe, expect, it } from 'vitest';
import type { RecordBlock } from '../../src/model/record.ts';
import { illustrate } from '../../src/record/illustrate.ts';
import { open } from '../page/metadata/read.ts';
import { NOTHING, read } from './illustrated.ts';

describe('pictures', () => {
  it('come with the caption of their figure, alt and size', () => {
    const { image } = read(
      '<figure><img src="a/boats-in-harbour.jpg" alt="Seven boats" width="800" height="600"><figcaption>Nobody claims them.</figcaption></figure>',
    );
    expect(image).toEqual([
      {
        contentUrl: 'https://news.example/a/boats-in-harbour.jpg',
        caption: 'Nobody claims them.',
        alternateName: 'Seven boats',
        width: 800,
        height: 600,
        at: 1,
      },
    ]);
  });

  it('may have their shape where others have their size', () => {
    const { image } = read('<img src="boats-in-harbour.jpg" width="16" height="9">');
    expect(image).toEqual([{ contentUrl: 'https://news.example/boats-in-harbour.jpg', at: 1 }]);
  });

  it('have no alt that the caption repeats, nor a file name', () => {
    const figure = (alt: string) =>
      `<figure><img src="boats-in-harbour.jpg" alt="${alt}"><figcaption>Seven boats in the harbour</figcaption></figure>`;
    for (const alt of ['Seven boats in the harbour | Daily Example', 'seven boats', 'IMG_0042.JPG'])
      expect(read(figure(alt)).image[0]).not.toHaveProperty('alternateName');
  });

  it('are two although their alt texts are the same', () => {
    const { image } = read(
      '<img src="harbour-at-dawn.jpg" alt="image"><p>Then came noon.</p><img src="harbour-at-noon.jpg" alt="image">',
    );
    expect(image).toHaveLength(2);
  });

  it('are two where two figures with alike addresses have captions of their own', () => {
    const figure = (size: string, caption: string) =>
      `<figure><img src="harbour-at-dawn-${size}.jpg"><figcaption>${caption}</figcaption></figure>`;
    const images = (other: string) =>
      read(`${figure('large', 'The harbour in May')}<p>Then came June.</p>${figure('small', other)}`).image;
    expect(images('The harbour in June')).toHaveLength(2);
    expect(images('The harbour in May')).toHaveLength(1);
  });

  it('are one in two sizes, with what both tell', () => {
    const image = [{ contentUrl: 'https://cdn.example/harbour-at-dawn.jpg', creditText: 'Vera Holm' }];
    const found = read(
      '<figure><img src="https://cdn.example/harbour-at-dawn-1600x900.jpg" width="1600" height="900"><figcaption>Dawn</figcaption></figure>',
      { ...NOTHING, image },
    );
    expect(found.image).toEqual([
      {
        contentUrl: 'https://cdn.example/harbour-at-dawn-1600x900.jpg',
        creditText: 'Vera Holm',
        caption: 'Dawn',
        width: 1600,
        height: 900,
        at: 1,
      },
    ]);
  });

  it('have the credit that is shown where it says more than the declared one', () => {
    const { page, context } = open(
      '<figure><img src="/i/harbour-at-dawn.jpg"><figcaption>Sound Press/Vera Holm</figcaption></figure>',
    );
    const blocks: RecordBlock[] = [
      { type: 'caption', text: 'Sound Press/Vera Holm', role: 'credit', at: [0, 0] },
    ];
    const credit = (creditText: string) => {
      const image = [{ contentUrl: 'https://news.example/i/harbour-at-dawn.jpg', creditText }];
      return illustrate({ ...NOTHING, image }, blocks, page, 'https://news.example/story', context.find)
        .image[0]?.creditText;
    };
    expect(credit('Vera Holm')).toBe('Sound Press/Vera Holm');
    expect(credit('Bo Lind')).toBe('Bo Lind');
  });

  it('of a flat text are what its captions tell of', () => {
    const { page, context } = open('Nobody claims them.\n\nPhoto: Vera Holm', { mediaType: 'text/plain' });
    const blocks: RecordBlock[] = [
      { type: 'unknown', text: 'Nobody claims them.', role: 'caption', at: [0, 0] },
      { type: 'unknown', text: 'Photo: Vera Holm', role: 'credit', at: [1, 0] },
    ];
    expect(illustrate(NOTHING, blocks, page, undefined, context.find).image).toEqual([
      { caption: 'Nobody claims them.', creditText: 'Vera Holm' },
    ]);
  });
});

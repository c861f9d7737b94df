import { describe, expect, it } from 'vitest';
import { jsonLd as ld, readStory as read } from './story.ts';

describe('pictures and media that a page declares', () => {
  it('have captions, credits and sizes', () => {
    const image = {
      '@type': 'ImageObject',
      url: '/boat.jpg',
      width: '1200',
      height: 800,
      caption: 'A boat',
      creditText: 'Vera Holm',
    };
    expect(read(ld({ '@type': 'NewsArticle', image })).image).toEqual([
      {
        contentUrl: 'https://daily.example/boat.jpg',
        width: 1200,
        height: 800,
        caption: 'A boat',
        creditText: 'Vera Holm',
      },
    ]);
  });

  it('have credits without what announces them', () => {
    const credited = (said: object) =>
      read(ld({ '@type': 'NewsArticle', image: { '@type': 'ImageObject', url: '/boat.jpg', ...said } }))
        .image[0];
    expect(credited({ creditText: 'Photo: Vera Holm' })).toMatchObject({ creditText: 'Vera Holm' });
    expect(credited({ caption: '©Photo: Vera Holm | nh' })).toMatchObject({ creditText: 'Vera Holm | nh' });
    expect(credited({ creditText: '© Vera Holm' })).toMatchObject({ creditText: '© Vera Holm' });
  });

  it('are one where OpenGraph has it in another size, none where it is a stand-in', () => {
    const head = '<meta property="og:image" content="https://daily.example/i/night-ferry-600x400.jpg">';
    expect(read(ld({ '@type': 'NewsArticle', image: '/i/night-ferry.jpg' }) + head).image).toHaveLength(1);
    const hashed = head.replace('-600x400', '_1721231160');
    expect(read(ld({ '@type': 'NewsArticle', image: '/i/night-ferry.jpg' }) + hashed).image).toHaveLength(1);
    const other = ['/i/night-ferry_1721238888.jpg', '/i/night-ferry_1721231160.jpg', '/i/night-ferry.jpg'];
    expect(read(ld({ '@type': 'NewsArticle', image: other.slice(0, 2) })).image).toHaveLength(2);
    expect(read(ld({ '@type': 'NewsArticle', image: other.slice(1) })).image).toHaveLength(1);
    const named = { '@id': 'https://daily.example/ferry#picture' };
    expect(read(ld({ '@type': 'NewsArticle', primaryImageOfPage: named })).image).toEqual([]);
    const shown = (path: string) => read(`<meta property="og:image" content="${path}">`).image.length;
    for (const path of [
      '/assets/default-logo.png',
      '/apple-touch-icon@2.png',
      '/android-chrome-192x192.png',
      '/i/logos/500/sea.png',
      '/favicons/sea.png',
      '/i/brand-icons/sea.jpg',
      '/sea-social-image.4c2.png',
      '/is/SeaShareDefaultImage',
      '/files/Harbour_Office_emblem.png',
      'Error (line 301): no address',
    ])
      expect(shown(path), path).toBe(0);
    expect(shown('https://s0.wp.com/i/blank.jpg')).toBe(0);
    for (const path of [
      '/i/harbour-card-share.jpg',
      '/i/Social_Sharing_Image.png',
      '/content/themes/sea/a.jpg',
    ])
      expect(shown(path), path).toBe(0);
    expect(shown('/sites/default/files/2024-05/ferry.jpg')).toBe(1);
    expect(shown('/files/social-sharing-among-sailors.jpg')).toBe(1);
  });

  it('have the size that OpenGraph gives behind them, or before the first', () => {
    const meta = (name: string, content: string) => `<meta property="og:image${name}" content="${content}">`;
    const size = meta(':width', '1280') + meta(':height', '720');
    const [small, large] = ['/i/night-ferry-220x124.jpg', '/i/night-ferry.jpg'];
    const images = (head: string) =>
      read(head).image.map(({ contentUrl, width }) => [contentUrl?.replace(/^.*example/, ''), width]);
    expect(images(meta('', small) + meta('', large) + size)).toEqual([[large, 1280]]);
    expect(images(meta('', large) + size + meta('', '/i/old-quay.jpg'))).toEqual([
      [large, 1280],
      ['/i/old-quay.jpg', undefined],
    ]);
    expect(images(size + meta('', large))).toEqual([[large, 1280]]);
  });

  it('have no caption from what may be their alternative text', () => {
    const shown = (id: string, caption: string) => {
      const picture = { '@type': 'ImageObject', '@id': `/ferry${id}`, url: '/i/night-ferry.jpg', caption };
      return read(ld({ '@type': 'NewsArticle', image: picture })).image[0];
    };
    expect(shown('#primaryimage', 'A boat')).toMatchObject({ alternateName: 'A boat' });
    expect(shown('#primaryimage', 'A boat')).not.toHaveProperty('caption');
    expect(shown('#primaryimage', 'A boat leaves.')).toMatchObject({ caption: 'A boat leaves.' });
    expect(shown('#picture', 'A boat')).toMatchObject({ caption: 'A boat' });
  });

  it('are not the portrait of the author', () => {
    const author = { '@type': 'Person', name: 'Vera Holm', image: '/i/vera-at-sea.jpg' };
    const article = { '@type': 'NewsArticle', author };
    expect(read(ld({ ...article, image: '/i/vera-at-sea.jpg' })).image).toEqual([]);
    expect(read(ld({ ...article, image: '/i/night-ferry.jpg' })).image).toHaveLength(1);
  });

  it('are not the logo of an organization', () => {
    const publisher = { '@type': 'Organization', name: 'Daily Sea', logo: '/i/sea-and-sun.png' };
    const article = { '@type': 'NewsArticle', publisher };
    expect(read(ld({ ...article, image: '/i/sea-and-sun.png' })).image).toEqual([]);
    expect(read(ld({ ...article, image: '/i/night-ferry.jpg' })).image).toHaveLength(1);
  });

  it('are videos of the article', () => {
    const video = {
      '@type': 'VideoObject',
      name: 'The crossing',
      embedUrl: 'https://www.youtube.com/embed/abc',
    };
    expect(read(ld({ '@type': 'NewsArticle', video })).associatedMedia).toEqual([
      {
        type: 'video',
        provider: 'YouTube',
        url: 'https://www.youtube.com/embed/abc',
        caption: 'The crossing',
      },
    ]);
  });
});

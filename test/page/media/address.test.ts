import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { absolute, pictureAddress, pictureKey } from '../../../src/page/media/address.ts';

const BASE = 'https://news.example/2024/story.html';

function img(html: string): Element {
  const queue = [...parseDocument(html).children];
  for (const node of queue) {
    if ('name' in node && node.name === 'img') return node as Element;
    if ('children' in node) queue.push(...node.children);
  }
  throw new Error('no img');
}
const address = (html: string) => pictureAddress(img(html), BASE);

describe('the address of a picture', () => {
  it('is absolute', () => {
    expect(address('<img src="/a/boat.jpg">')).toEqual({ url: 'https://news.example/a/boat.jpg' });
  });

  it('is the widest of a srcset', () => {
    const set = 'boat-300.jpg 300w, boat-1200.jpg 1200w, boat-600.jpg 600w';
    expect(address(`<img src="boat.jpg" srcset="${set}">`)).toEqual({
      url: 'https://news.example/2024/boat-1200.jpg',
      width: 1200,
    });
  });

  it('may hold commas', () => {
    const set = '/c/w_300,h_200/boat.jpg 300w,/c/w_900,h_600/boat.jpg 900w';
    expect(address(`<img srcset="${set}">`)?.url).toBe('https://news.example/c/w_900,h_600/boat.jpg');
  });

  it('may have a height besides', () => {
    const set = '/a/boat.jpg 612w 918h,/b/boat.jpg 1500w 2250h';
    expect(address(`<img srcset="${set}">`)).toEqual({
      url: 'https://news.example/b/boat.jpg',
      width: 1500,
    });
    expect(address('<img srcset="/a/boat.jpg 918h 612w, /b/boat.jpg 300w">')?.width).toBe(612);
  });

  it('may stand alone in a srcset, or before a comma', () => {
    expect(address('<img srcset="/a/boat.jpg">')?.url).toBe('https://news.example/a/boat.jpg');
    expect(address('<img srcset="/a/boat.jpg, /b/boat.jpg 2x">')?.url).toBe(
      'https://news.example/b/boat.jpg',
    );
    expect(address('<img srcset="/a/boat.jpg,\n/b/boat.jpg\t2x,">')?.url).toBe(
      'https://news.example/b/boat.jpg',
    );
  });

  it('of a higher density has no known width', () => {
    expect(address('<img srcset="boat.jpg 1x, boat@2x.jpg 2x">')).toEqual({
      url: 'https://news.example/2024/boat@2x.jpg',
    });
  });

  it('lies in the sources of the picture around it', () => {
    const html = '<picture><source srcset="boat.webp 1600w"><img src="boat.jpg"></picture>';
    expect(address(html)?.url).toBe('https://news.example/2024/boat.webp');
  });

  it.each(['data-src', 'data-original', 'data-lazy-src', 'nitro-lazy-src'])(
    'waits in %s behind a placeholder',
    name => {
      expect(address(`<img src="data:image/gif;base64,R0" ${name}="boat.jpg">`)?.url).toBe(
        'https://news.example/2024/boat.jpg',
      );
    },
  );

  it.each(['data-lzl-src="boat.jpg"', 'data-src-delay="boat.jpg"', 'data-cl-lazy-src="boat.jpg"'])(
    'waits in an attribute that nobody else knows: %s',
    attribute => {
      const placeholder = 'data:image/gif;base64,R0';
      expect(address(`<img src="${placeholder}" srcset="${placeholder}" ${attribute}>`)?.url).toContain(
        '/boat.jpg',
      );
      expect(address(`<img src="ship.jpg" ${attribute}>`)?.url).toContain('/ship.jpg');
    },
  );

  it('is the first of those that a script keeps', () => {
    const data = '{&quot;https://i.example/boat?w=600&quot;:{&quot;type&quot;:&quot;image/webp&quot;}}';
    expect(address(`<img src="data:image/gif;base64,R0" data-srcs="${data}">`)?.url).toBe(
      'https://i.example/boat?w=600',
    );
  });

  it('is that of the file which a placeholder leads to', () => {
    const html = (href: string) => `<a href="${href}"><img src="data:image/gif;base64,R0"></a>`;
    expect(address(html('/a/boat.jpg'))?.url).toBe('https://news.example/a/boat.jpg');
    expect(address(html('/a/boat'))).toBeUndefined();
  });

  it('is none of a small form before its sources are there', () => {
    const html = '<picture><source data-srcset="/a/boat.webp"><img src="/a/smallest-boat.webp"></picture>';
    expect(address(html)?.url).toBe('https://news.example/a/boat.webp');
  });

  it.each(['data-image="4711"', 'data-original="boat"'])('is not the name in %s', attribute => {
    expect(address(`<img src="boat.jpg" ${attribute}>`)?.url).toBe('https://news.example/2024/boat.jpg');
  });

  it.each(['data:image/gif;base64,R0', '/img/placeholder.png', '/1x1.gif', ''])('is none for %s', src => {
    expect(address(`<img src="${src}">`)).toBeUndefined();
  });

  it('is never a script', () => {
    expect(absolute('javascript:alert(1)', BASE)).toBeUndefined();
    expect(absolute('boat.jpg', undefined)).toBeUndefined();
  });

  it('is found in a srcset of any length in linear time', () => {
    expect(address(`<img srcset="${'a '.repeat(200_000)}" src="boat.jpg">`)?.url).toContain('news.example');
  });
});

describe('the key of a picture', () => {
  const key = (path: string) => pictureKey(`https://cdn.example/${path}`);

  it.each([
    ['uploads/harbour-at-dawn-1024x683.jpg', 'uploads/harbour-at-dawn.jpg'],
    ['uploads/harbour-at-dawn.jpg?w=1200', 'uploads/harbour-at-dawn-scaled.jpg'],
    ['uploads/harbour-at-dawn@2x.jpg', 'uploads/harbour-at-dawn.webp'],
    ['i/9f3c77aa1b/large.jpg', 'i/9f3c77aa1b/small.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/9f3c77aa1b/640x360b.webp'],
    ['assets/harbour-at-dawn-100~1200x1200?cb=17', 'assets/harbour-at-dawn-100~384xauto?cb=17'],
    ['harbour-at-dawn142_v-gallery.jpg', 'harbour-at-dawn142_v-fullhd.jpg'],
    ['harbour-at-dawn-1200-80.jpg', 'harbour-at-dawn-970-80.jpg'],
    ['harbour-at-dawn_16-9.jpg', 'harbour-at-dawn_4-3.jpg'],
    ['tiny-harbour-at-dawn.jpg', 'harbour-at-dawn.jpg'],
    ['harbour-at-dawn.x2.jpg', 'harbour-at-dawn.jpg'],
    ['harbour-at-dawn_t241_12.jpg', 'harbour-at-dawn_t214_12.jpg'],
    ['harbour-at-dawn-1170x480-c-default.jpg', 'harbour-at-dawn-3200x680-c-center.jpg'],
    ['harbour-at-dawn-large-86e317e6b44fd5cf.jpg', 'harbour-at-dawn-large-ae8b2233f0b52e59.jpg'],
    ['img/1100/194191.jpg', 'img/450/194191.jpg'],
    ['i/9f3c77aa1b', 'i/9f3c77aa1b/2000/jpeg'],
    ['i/9f3c77aa1b', 'i/9f3c77aa1b=w700'],
    ['harbour-at-dawn__89961.1764763899.386.513.jpg', 'harbour-at-dawn__89961.1764763899.jpg'],
    ['w1240/harbour-at-dawn.jpg.webp', 'teaser/harbour-at-dawn.jpg'],
    ['proxy?image=https%3A%2F%2Fa.example%2Fharbour-at-dawn.jpg%3Fx%3D1', 'uploads/harbour-at-dawn.jpg'],
  ])('is one for %s and %s', (a, b) => expect(key(a)).toBe(key(b)));

  it.each([
    ['uploads/harbour-at-dawn.jpg', 'uploads/harbour-at-dusk.jpg'],
    ['gallery/1.jpg', 'gallery/2.jpg'],
    ['galleries/101/1.jpg', 'galleries/102/1.jpg'],
    ['img/1100/194191.jpg', 'img/1100/194192.jpg'],
    ['i/9f3c77aa1b/2000/jpeg', 'i/0d11c2e44f/2000/jpeg'],
    ['uploads/harbour-crane-x3.jpg', 'uploads/harbour-crane-x4.jpg'],
    ['uploads/harbour-at-dawn-86e317e6b44fd5cf.jpg', 'uploads/harbour-at-dawn-ae8b2233f0b52e59.jpg'],
    ['uploads/29-3.png', 'uploads/28-3.png'],
    ['900/47-02.jpg', '900/47-03.jpg'],
    ['uploads/harbour-at-dawn-2-1.jpg', 'uploads/harbour-at-dawn-7-3.jpg'],
    ['uploads/harbour-at-dawn-2024-10.jpg', 'uploads/harbour-at-dawn-2024-11.jpg'],
    ['uploads/harbour-v-quay.jpg', 'uploads/harbour-v-pier.jpg'],
    ['i/9f3c77aa1b/large.jpg', 'i/0d11c2e44f/large.jpg'],
    ['i/9f3c77aa1b/1024x576a.webp', 'i/0d11c2e44f/1024x576a.webp'],
    ['i/9f3c77aa1b/landscape.jpg', 'i/0d11c2e44f/landscape.jpg'],
  ])('is another for %s and %s', (a, b) => expect(key(a)).not.toBe(key(b)));
});

import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { absolute, pictureAddress } from '../../../src/page/media/address.ts';

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

  it('is the first of those that a script chooses from', () => {
    const data = '[https://i.example/boat.jpg, (default)], [https://i.example/boat-l.jpg, (large)]';
    expect(address(`<img src="/img/blank.gif" data-lazy="${data}">`)?.url).toBe('https://i.example/boat.jpg');
  });

  it('is no address of a page', () => {
    expect(address('<img src="/a/boat.jpg" data-url="/pictures/list?id=4">')?.url).toContain('/a/boat.jpg');
    expect(address('<img src="/a/boat.jpg" data-url="/a/boat-l.jpg">')?.url).toContain('/a/boat-l.jpg');
    expect(address('<img data-url="/pictures/4?form=large.">')?.url).toContain('/pictures/4');
  });

  it('is the one that names a larger form than its sets have', () => {
    const html = (src: string) => `<img src="${src}" srcset="/a/boat-980x735.jpg 980w">`;
    expect(address(html('/a/boat-1024x768.jpg'))?.url).toContain('boat-1024x768.jpg');
    expect(address(html('/a/boat-640x480.jpg'))?.url).toContain('boat-980x735.jpg');
    expect(address(html('/a/boat.jpg'))?.url).toContain('boat-980x735.jpg');
    const served = 'https://i.example/w_900/boat-1540x183.png';
    expect(address(`<img src="${served}" srcset="${served} 900w">`)?.width).toBe(900);
  });

  it('is no message', () => {
    expect(absolute('Error (line 301): no address', BASE)).toBeUndefined();
    expect(absolute('sea boat.jpg', BASE)).toContain('boat.jpg');
    expect(absolute('/a/sea boat', BASE)).toContain('boat');
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

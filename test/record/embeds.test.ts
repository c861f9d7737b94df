import { describe, expect, it } from 'vitest';
import { read } from './illustrated.ts';

describe('videos and embeds', () => {
  it('have their provider and the caption of their figure', () => {
    const { associatedMedia, image } = read(
      '<figure><iframe data-src="https://www.youtube-nocookie.com/embed/abc"></iframe><figcaption>The boats leave.</figcaption></figure>',
    );
    expect(associatedMedia).toEqual([
      {
        type: 'video',
        provider: 'YouTube',
        url: 'https://www.youtube-nocookie.com/embed/abc',
        caption: 'The boats leave.',
      },
    ]);
    expect(image).toEqual([]);
  });

  it('are not the picture whose place a script gives them', () => {
    const url = 'https://www.youtube.com/embed/Ab_c-1';
    const { associatedMedia, image } = read(`<img data-src="${url}" alt="Loads later">`);
    expect(associatedMedia).toEqual([{ type: 'video', provider: 'YouTube', url }]);
    expect(image).toEqual([]);
  });

  it('are not pictures that a provider of videos serves', () => {
    const { associatedMedia, image } = read(
      '<img data-src="https://cdn.kaltura.com/p/7/thumbnail/entry_id/1_x"><img data-src="https://fast.wistia.net/embed/b.jpg">',
    );
    expect(associatedMedia).toEqual([]);
    expect(image).toHaveLength(2);
  });

  it('are players, too', () => {
    const { associatedMedia } = read('<video><source src="boats.mp4"></video><audio src="horn.mp3"></audio>');
    expect(associatedMedia).toEqual([
      { type: 'video', url: 'https://news.example/boats.mp4' },
      { type: 'audio', url: 'https://news.example/horn.mp3' },
    ]);
  });

  it.each([
    ['<lite-youtube videoid="Ab_c-1"></lite-youtube>', 'YouTube', 'https://www.youtube.com/watch?v=Ab_c-1'],
    ['<lite-vimeo videoid="12"></lite-vimeo>', 'Vimeo', 'https://vimeo.com/12'],
    ['<amp-twitter data-tweetid="34"></amp-twitter>', 'X', 'https://twitter.com/i/status/34'],
    ['<amp-instagram data-shortcode="xy"></amp-instagram>', 'Instagram', 'https://www.instagram.com/p/xy'],
  ])('are elements of their own: %s', (html, provider, url) => {
    expect(read(html).associatedMedia).toMatchObject([{ provider, url }]);
  });

  it('are posts that a script would fill in', () => {
    const { associatedMedia } = read(
      '<blockquote class="twitter-tweet"><p>Boats! <a href="https://t.example/x">pic</a></p>— V <a href="https://twitter.com/v/status/1">May 4</a></blockquote>',
    );
    expect(associatedMedia).toEqual([
      { type: 'embed', provider: 'X', url: 'https://twitter.com/v/status/1' },
    ]);
  });

  it('are not tools and advertising', () => {
    const { associatedMedia } = read(
      '<iframe src="https://www.facebook.com/plugins/like.php"></iframe><iframe src="https://ads.example/slot"></iframe><iframe src="about:blank"></iframe>',
    );
    expect(associatedMedia).toEqual([]);
  });
});

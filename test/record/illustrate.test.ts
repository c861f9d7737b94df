import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/page.ts';
import type { RecordBlock } from '../../src/model/record.ts';
import { illustrate } from '../../src/record/illustrate.ts';
import { open } from '../page/metadata/read.ts';

const BASE = 'https://news.example/story';
const TEXT = '<p>The harbour was full of boats that morning, and nobody knew whose they were.</p>';
const NOTHING = { image: [], associatedMedia: [], author: [] };

/** Every block is kept but those that contain "TEASER"; captions have their role. */
function kept(page: Page): RecordBlock[] {
  return page.blocks
    .filter(({ text }) => !text.includes('TEASER'))
    .map(({ kind, text, index }) => ({
      type: kind,
      text,
      at: [index, 0],
      ...(kind === 'caption' && { role: 'caption' as const }),
    }));
}

function read(body: string, metadata: Parameters<typeof illustrate>[0] = NOTHING) {
  const { page, context } = open(`<html><body><article>${TEXT}${body}${TEXT}</article></body></html>`);
  return illustrate(metadata, kept(page), page, BASE, context.find);
}

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

  it('have the caption below them though something that goes stands between', () => {
    const { image } = read(
      '<div><img src="boats.jpg"><i>TEASER</i><figcaption>Nobody claims them.</figcaption></div>',
    );
    expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it('in a row have the captions in the row below', () => {
    const { image } = read(
      '<div><img src="boats.jpg"><img src="quay.jpg"></div><figcaption>Seven boats.</figcaption><figcaption>An empty quay.</figcaption>',
    );
    expect(image.map(({ caption }) => caption)).toEqual(['Seven boats.', 'An empty quay.']);
  });

  it('have no caption from below a paragraph that stays', () => {
    const { image } = read('<img src="boats.jpg"><p>They came at night.</p><figcaption>A map.</figcaption>');
    expect(image.map(({ caption }) => caption)).toEqual([undefined]);
  });

  it('have captions without the number in their gallery', () => {
    const { image } = read(
      '<figure><img src="boats.jpg"><figcaption>3/7 Nobody claims them.</figcaption></figure>',
    );
    expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it('have caption and credit apart where the mark-up tells them apart', () => {
    const { image } = read(
      '<figure><img src="boats-in-harbour.jpg"><figcaption><span class="sr-only">Caption:</span> Nobody claims them. <span class="media__source">© Vera Holm</span></figcaption></figure>',
    );
    expect(image).toMatchObject([
      { caption: 'Nobody claims them.', creditText: 'Vera Holm', copyrightNotice: '© Vera Holm' },
    ]);
  });

  it.each([
    ['(Photo: Vera Holm)', 'Vera Holm'],
    ['© Picture: Vera Holm', 'Vera Holm'],
    ['(Picture: )', undefined],
    ['PHOTOGRAPH BY VERA HOLM', 'VERA HOLM'],
    ['Photo by Vera Holm', 'Vera Holm'],
    ['Credit...Vera Holm for the Post', 'Vera Holm for the Post'],
    ['Getty Images/Vera Holm', 'Getty Images/Vera Holm'],
    ["Photo by: 'Vera Holm'.", 'Vera Holm'],
    ['Foto der Boote unter freier Lizenz, Hafen-Wiki', 'Foto der Boote unter freier Lizenz, Hafen-Wiki'],
    ['Foto und Gestaltung: Vera Holm', 'Vera Holm'],
    ['Foto picture alliance/Vera Holm', 'picture alliance/Vera Holm'],
  ])('have a credit without what announces it: %s', (text, creditText) => {
    const { page, context } = open(
      `<figure><img src="/boats-in-harbour.jpg"><figcaption>${text}</figcaption></figure>`,
    );
    const blocks: RecordBlock[] = [{ type: 'caption', text, role: 'credit', at: [0, 0] }];
    const { image } = illustrate(NOTHING, blocks, page, BASE, context.find);
    expect(image.map(each => each.creditText)).toEqual([creditText]);
  });

  it('take no second caption of their figure for another picture', () => {
    const { image } = read(
      '<figure><img src="boats-in-harbour.jpg"><figcaption><p>Nobody claims them.</p><p>4 May | 2:43 min</p></figcaption></figure>',
    );
    expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it.each([
    ['<p>Nobody claims them.</p><p>Vera Holm</p>', 'Nobody claims them.', 'Vera Holm'],
    ['Nobody claims them.<div>Photo:</div><p>Vera Holm</p>', 'Nobody claims them.', 'Vera Holm'],
    ['Credit: <p>Vera Holm</p>', undefined, 'Vera Holm'],
    ['Nobody claims them (<div>Image:</div>Harbour News)', 'Nobody claims them', 'Harbour News'],
    ['Nobody claims them (<p>Harbour News/iStock)</p>', 'Nobody claims them', 'Harbour News/iStock'],
    [
      '<p>The Harbour News</p><p>Nobody claims the seven boats that came on Monday.</p>',
      'Nobody claims the seven boats that came on Monday.',
      'The Harbour News',
    ],
    [
      '<span>The Harbour News</span><br>Nobody claims the seven boats that came on Monday.',
      'Nobody claims the seven boats that came on Monday.',
      'The Harbour News',
    ],
    [
      '<p>The Old Quay</p><p>The quay was built when the first boats came here.</p>',
      'The Old Quay\nThe quay was built when the first boats came here.',
      undefined,
    ],
    ['<p>Seven boats</p><p>Nobody claims them.</p>', 'Seven boats\nNobody claims them.', undefined],
    ['<p>Vera Holm</p><p>Harbour master, Northport</p>', 'Vera Holm\nHarbour master, Northport', undefined],
    ['<div>Nobody claims them.</div><button>Read more here</button>', 'Nobody claims them.', undefined],
    [
      '<p>The crew.</p><p>From left:</p><p>Vera Holm, Ida Brandt</p>',
      'The crew.\nFrom left:\nVera Holm, Ida Brandt',
      undefined,
    ],
    ['2', undefined, undefined],
    ['Nobody claims them. 04.05.2024 | 2:43 min', 'Nobody claims them.', undefined],
    ['They left at 10:30', 'They left at 10:30', undefined],
  ])('have what several lines of their caption say: %s', (lines, caption, creditText) => {
    const [image] = read(
      `<figure><img src="boats-in-harbour.jpg"><figcaption>${lines}</figcaption></figure>`,
    ).image;
    expect([image?.caption, image?.creditText]).toEqual([caption, creditText]);
  });

  it('take no caption from the figure of another', () => {
    const { image } = read(
      '<p><img src="harbour-at-dawn.jpg"></p><figure><img src="boats-in-harbour.jpg"><figcaption>Nobody claims them.</figcaption></figure>',
    );
    expect(image.map(({ caption }) => caption)).toEqual([undefined, 'Nobody claims them.']);
  });

  it('may have their caption below them, outside of any figure', () => {
    const { image } = read(
      '<div class="image-box"><figure><img src="boats-in-harbour.jpg"></figure><figcaption>Nobody claims them.</figcaption></div>',
    );
    expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it('are not what else has a caption', () => {
    const found = read(
      '<table><caption>Boats a day</caption><tr><td>Monday</td><td>7</td></tr></table><figure><blockquote>Whose boats?</blockquote><figcaption>Vera Holm</figcaption></figure>',
    );
    expect(found.image).toEqual([]);
  });

  it('may have their shape where others have their size', () => {
    const { image } = read('<img src="boats-in-harbour.jpg" width="16" height="9">');
    expect(image).toEqual([{ contentUrl: 'https://news.example/boats-in-harbour.jpg', at: 1 }]);
  });

  it('may be drawings where a figure holds them', () => {
    const { image } = read('<figure><img src="depth-of-the-harbour.svg"></figure>');
    expect(image).toHaveLength(1);
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

  it.each([
    ['icons', '<img src="/icons/share.png">'],
    ['reactions of readers', '<img src="/reactions/agree.png">'],
    [
      'icons by their alternative text',
      '<img src="https://img.signs.example/96/letter-f.png" alt="Harbourbook icon">',
    ],
    ['signs of players', '<img src="/plugins/playicon.png" width="300" height="200">'],
    ['drawings of an interface', '<img src="/static/magnifier.svg" alt="Enlarge">'],
    ['counting pixels', '<img src="https://count.example/p" width="1" height="1">'],
    ['what a class calls decoration', '<img class="author-image" src="portrait-of-her.jpg">'],
    [
      'teasers',
      '<div>TEASER one</div><div>TEASER two</div><img src="other-story.jpg"><div>TEASER three</div><div>TEASER four</div><div>TEASER five</div>',
    ],
    ['links to other stories', '<a href="/other-story"><img src="another-story.jpg"></a>'],
    ['placeholders', '<img src="data:image/gif;base64,R0">'],
    ['files of a theme', '<img src="/content/themes/harbour/curtain-of-leaves.png">'],
    ['what a script had no address for', '<img src="/photos/9f3c77/undefined">'],
    ['portraits by their class', '<img class="image--profile-picture" src="vera-holm-at-sea.jpg">'],
  ])('are not %s', (_, html) => expect(read(html).image).toEqual([]));

  it.each([
    ['/story/boats-at-dawn/#main" rel="attachment wp-att-12', 1],
    ['/story/seven-boats/', 1],
    ['/other/seven-boats/', 0],
    ['/story/seven/', 0],
    ['/story/other-story/', 0],
  ])('may lead to the page that a content system has about them: %s', (href, pictures) => {
    expect(read(`<a href="${href}"><img src="/a/seven-boats-300x200.jpg"></a>`).image).toHaveLength(pictures);
  });

  it('may lie in the folders of a theme for the texts of a site', () => {
    expect(read('<img src="/themes/sea/images/blog/boats-in-harbour.jpg">').image).toHaveLength(1);
  });

  it('are not the sign that enlarges the picture of a figure', () => {
    const picture =
      '<img src="harbour-at-dawn.jpg"><button><img src="/static/enlarge.svg" alt="Enlarge"></button>';
    const found = read(`<figure>${picture}</figure><figure><img src="map-of-the-quay.svg"></figure>`);
    expect(found.image.map(({ contentUrl }) => contentUrl?.split('/').pop())).toEqual([
      'harbour-at-dawn.jpg',
      'map-of-the-quay.svg',
    ]);
  });

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

  it('are not what leads to the first page of the site, be it declared', () => {
    const image = [{ contentUrl: 'https://news.example/i/harbour-bell.png' }];
    const link = (href: string) => `<a href="${href}"><img src="/i/harbour-bell.png"></a>`;
    expect(read(link('https://news.example/#top'), { ...NOTHING, image }).image).toEqual([]);
    expect(read(link('/bells'), { ...NOTHING, image }).image).toHaveLength(1);
  });

  it('are not the portrait of the author', () => {
    const found = read('<img src="portrait-of-her.jpg" alt="Vera Holm">', {
      ...NOTHING,
      author: [{ name: 'Vera Holm' }],
    });
    expect(found.image).toEqual([]);
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

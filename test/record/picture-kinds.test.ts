import { describe, expect, it } from 'vitest';
import { NOTHING, read } from './illustrated.ts';

describe('pictures of an article', () => {
  it('are not what else has a caption', () => {
    const found = read(
      '<table><caption>Boats a day</caption><tr><td>Monday</td><td>7</td></tr></table><figure><blockquote>Whose boats?</blockquote><figcaption>Vera Holm</figcaption></figure>',
    );
    expect(found.image).toEqual([]);
  });

  it('are one with the declared picture whose name has another hash, and two where both are shown', () => {
    const image = [{ contentUrl: 'https://news.example/a/harbour-at-dawn-38f5579b.jpg' }];
    const shown = '<img src="/a/harbour-at-dawn-70db515a.jpg">';
    expect(read(shown, { ...NOTHING, image }).image).toHaveLength(1);
    expect(read(`${shown}<p>Fog.</p><img src="/a/harbour-at-dawn-41c0e7d2.jpg">`).image).toHaveLength(2);
  });

  it('may be drawings where a figure holds them', () => {
    const { image } = read('<figure><img src="depth-of-the-harbour.svg"></figure>');
    expect(image).toHaveLength(1);
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
    ['portraits of authors', '<img class="Author-authorPortrait" src="vera-holm-at-sea.jpg">'],
    ['portraits in bylines', '<img class="byline-box__header-image" src="vera-holm-at-sea.jpg">'],
    ['portraits in a box for them', '<div class="box__authorpic"><img src="vera-holm-at-sea.jpg"></div>'],
    [
      'portraits for those who run no scripts',
      '<div class="box__authorpic"><noscript><img src="vera-holm-at-sea.jpg"></noscript></div>',
    ],
    ['smileys', '<img src="/users/42/smiles/2530887.png">'],
    ['arrows after each part', '<p>Part.</p><img src="/i/to-the-top.gif">'.repeat(4)],
    ['forms as small as an icon', '<img src="vera-holm-at-sea.jpg?v=16&w=60&h=60">'],
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

  it('are not what leads to the first page of the site, be it declared', () => {
    const image = [{ contentUrl: 'https://news.example/i/harbour-bell.png' }];
    const link = (href: string) => `<a href="${href}"><img src="/i/harbour-bell.png"></a>`;
    expect(read(link('https://news.example/#top'), { ...NOTHING, image }).image).toEqual([]);
    expect(read(link('/bells'), { ...NOTHING, image }).image).toHaveLength(1);
  });

  it('are no logo, wherever that leads, and no portrait, be they declared', () => {
    const image = [{ contentUrl: 'https://news.example/i/harbour-bell.png' }];
    const bell = '<img src="/i/harbour-bell.png">';
    const shown = (html: string) => read(html, { ...NOTHING, image }).image;
    expect(shown(`<a id="logo" href="/forum">${bell}</a>`)).toEqual([]);
    expect(shown(`<a id="bell" href="/forum">${bell}</a>`)).toHaveLength(1);
    expect(shown('<img class="avatar photo" src="/i/harbour-bell.png">')).toEqual([]);
  });

  it('are what several figures show, and what a page shows three times', () => {
    const figures = '<figure><img src="/i/night-ferry-at-sea.jpg"></figure><p>Fog.</p>'.repeat(4);
    expect(read(figures).image).toHaveLength(1);
    expect(read('<img src="/i/the-quay-drawn.png"><p>Fog.</p>'.repeat(3)).image).toHaveLength(1);
    expect(read('<img src="/i/night-ferry-at-sea.jpg"><p>Fog.</p>'.repeat(4)).image).toHaveLength(1);
    expect(read('<img src="/i/the-quay-drawn.png">'.repeat(4)).image).toHaveLength(1);
    const author =
      '<div class="author-image"><img src="/i/quay.jpg" alt="The old quay at the end of May"></div>';
    expect(read(author).image).toHaveLength(1);
  });

  it('are not the icon of the site, be it declared in another size', () => {
    const image = [{ contentUrl: 'https://news.example/i/harbour-bell-512x512.png' }];
    const link = (rel: string) => `<link rel="${rel}" href="/i/harbour-bell-32x32.png">`;
    expect(read(link('shortcut icon'), { ...NOTHING, image }).image).toEqual([]);
    expect(read(link('apple-touch-icon'), { ...NOTHING, image }).image).toEqual([]);
    expect(read(link('preload'), { ...NOTHING, image }).image).toHaveLength(1);
    const photo = [{ contentUrl: 'https://news.example/i/night-ferry-at-sea.jpg' }];
    const shortcut = '<link rel="shortcut icon" href="/i/night-ferry-at-sea.jpg">';
    expect(read(shortcut, { ...NOTHING, image: photo }).image).toHaveLength(1);
    const cropped = '<link rel="icon" href="/i/cropped-night-ferry-at-sea-32x32.jpg">';
    expect(read(cropped, { ...NOTHING, image: photo }).image).toEqual([]);
    const served = [{ contentUrl: 'https://news.example/api/picture?of=story' }];
    const icon = '<link rel="icon" href="/api/picture?of=site">';
    expect(read(icon, { ...NOTHING, image: served }).image).toHaveLength(1);
  });

  it('are not the portrait of the author', () => {
    const found = read('<img src="portrait-of-her.jpg" alt="Vera Holm">', {
      ...NOTHING,
      author: [{ name: 'Vera Holm' }],
    });
    expect(found.image).toEqual([]);
    const image = [{ contentUrl: 'https://news.example/portrait-of-her.jpg' }];
    const figure =
      '<figure><img src="portrait-of-her.jpg" alt="Vera Holm"><figcaption>At sea.</figcaption></figure>';
    const declared = read(figure, { ...NOTHING, image, author: [{ name: 'Vera Holm' }] });
    expect(declared.image).toMatchObject([{ caption: 'At sea.' }]);
  });
});

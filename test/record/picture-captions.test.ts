import { describe, expect, it } from 'vitest';
import type { RecordBlock } from '../../src/model/record.ts';
import { illustrate } from '../../src/record/illustrate.ts';
import { open } from '../page/metadata/read.ts';
import { recordOf } from '../record-of.ts';
import { BASE, kept, NOTHING, read } from './illustrated.ts';
import { prose, read as recordWith } from './parts/read.ts';

describe('captions and credits of pictures', () => {
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

  it('have the caption below the headline that is set on them, whatever goes there', () => {
    const record = (between: string) =>
      recordOf(
        `<article><div><figure><img src="https://news.example/boats.jpg"></figure><header><h1>Boats in the harbour</h1><p>By Ida Morel</p><nav><a href="/a">Share</a></nav><nav><a href="/b">Print</a></nav>${between}</header></div><figcaption>Nobody claims them.</figcaption><p>${prose('the winter had come early')}</p><p>${prose('the ferry would stay in port')}</p></article>`,
        { url: BASE },
      );
    expect(record('').image).toMatchObject([{ caption: 'Nobody claims them.' }]);
    const text = `<p>${prose('the boats had come at night')}</p>`;
    expect(record(text).image.map(({ caption }) => caption)).not.toContain('Nobody claims them.');
  });

  it('have the caption below the headline though no `figcaption` holds it', () => {
    const figure = '<figure><img src="https://news.example/boats.jpg"></figure>';
    const caption = '<div class="head__caption">Nobody claims them.</div>';
    const record = recordOf(
      `<article>${figure}<header><h1>Boats in the harbour</h1><p>By Ida Morel</p><nav><a href="/a">Share</a></nav><nav><a href="/b">Print</a></nav></header>${caption}<p>${prose('the winter had come early')}</p><p>${prose('the ferry would stay in port')}</p></article>`,
      { url: BASE },
    );
    expect(record.image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it('are no standfirst, though a site declares them as what the page is about', () => {
    const caption = 'The seven boats that nobody claims, at the old quay on Monday. (Photo by Vera Holm)';
    const record = recordOf(
      `<meta name="description" content="${caption}"><article><h1>Boats in the harbour</h1><div><img src="https://news.example/boats.jpg"></div><div><i>${caption}</i></div><p>${prose('the winter had come early')}</p><p>${prose('the ferry would stay in port')}</p></article>`,
      { url: BASE },
    );
    expect(record.image).toMatchObject([{ creditText: 'Vera Holm' }]);
  });

  it('below the headline are those of the only picture that nothing shows', () => {
    const boats = { contentUrl: 'https://news.example/boats-in-harbour.jpg' };
    const captions = (metadata: object, second = '') => {
      const figcaption = '<figcaption>Nobody claims them.</figcaption>';
      const { page, context } = open(
        `<h1>Boats</h1><figure>${figcaption}</figure>${second}<p>They came.</p>`,
      );
      const blocks = kept(page).map(block =>
        block.type === 'heading' ? { ...block, role: 'headline' as const } : block,
      );
      const { image } = illustrate({ ...NOTHING, ...metadata }, blocks, page, BASE, context.find);
      return image.map(({ caption }) => caption);
    };
    expect(captions({ image: [boats] })).toEqual(['Nobody claims them.']);
    expect(captions({ image: [boats] }, '<figure><figcaption>A map.</figcaption></figure>')).toEqual([
      undefined,
    ]);
    expect(captions({ image: [boats, { contentUrl: 'https://news.example/quay.jpg' }] })).toEqual([
      undefined,
      undefined,
    ]);
    const video = { type: 'video', url: 'https://news.example/boats.mp4' };
    expect(captions({ image: [boats], associatedMedia: [video] })).toEqual([undefined]);
  });

  it('have the name of the site in brackets for their credit, without what says that it is on the web', () => {
    const record = recordOf(
      `<meta property="og:site_name" content="Harbour Post Online"><article><h1>Boats in the harbour</h1><p>${prose('the winter had come early')}</p><figure><img src="https://news.example/boats.jpg"><figcaption>Nobody claims them (Harbour Post)</figcaption></figure><p>${prose('the ferry would stay in port')}</p></article>`,
      { url: BASE },
    );
    expect(record.image).toMatchObject([{ caption: 'Nobody claims them', creditText: 'Harbour Post' }]);
  });

  it.each(['▲ Nobody claims them.', '▲▼Nobody claims them.'])(
    'have captions without the sign that points to them: %s',
    caption => {
      const { image } = read(`<figure><img src="boats.jpg"><figcaption>${caption}</figcaption></figure>`);
      expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
    },
  );

  it('have captions without the number in their gallery', () => {
    const { image } = read(
      '<figure><img src="boats.jpg"><figcaption>3/7 Nobody claims them.</figcaption></figure>',
    );
    expect(image).toMatchObject([{ caption: 'Nobody claims them.' }]);
  });

  it('have caption and credit apart where the mark-up tells them apart', () => {
    const caption =
      '<span class="sr-only">Caption:</span> Nobody claims them. <span class="media__source">© Vera Holm</span>';
    const figure = `<figure><img src="/boats-in-harbour.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { image } = recordWith(`${figure}<p>${prose('the boats had no lamps')}</p>`);
    expect(image).toMatchObject([
      { caption: 'Nobody claims them.', creditText: 'Vera Holm', copyrightNotice: '© Vera Holm' },
    ]);
  });

  it.each(['Reuters / Vera Holm', 'AFP / Vera Holm'])('have the agency in their credit: %s', credit => {
    const caption = `Nobody claims them. <span class="credit">© ${credit}</span>`;
    const figure = `<figure><img src="/boats-in-harbour.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { image } = recordWith(`${figure}<p>${prose('the boats had no lamps')}</p>`);
    expect(image).toMatchObject([{ creditText: credit, copyrightNotice: `© ${credit}` }]);
  });

  it('have the name before an address that the mark-up calls a credit', () => {
    const caption = 'Nobody claims them. Vera Holm <span class="credit">vholm@news.example</span>';
    const figure = `<figure><img src="/boats-in-harbour.jpg"><figcaption>${caption}</figcaption></figure>`;
    const { image } = recordWith(`${figure}<p>${prose('the boats had no lamps')}</p>`);
    expect(image).toMatchObject([
      { caption: 'Nobody claims them.', creditText: 'Vera Holm vholm@news.example' },
    ]);
  });

  it.each([
    ['(Photo: Vera Holm)', 'Vera Holm'],
    ['( Photo: Vera Holm)', 'Vera Holm'],
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

  it.each([
    ['The seven boats at dawn © Vera Holm', 'The seven boats at dawn', 'Vera Holm'],
    ['(Photo: Vera Holm/Sound Press)', undefined, 'Vera Holm/Sound Press'],
    ['The seven boats: nobody claims them', 'The seven boats: nobody claims them', undefined],
    ['Vera Holm / Harbour Office', 'Vera Holm / Harbour Office', undefined],
    ['Seven boats (AP Photo/Vera Holm)', 'Seven boats', 'AP Photo/Vera Holm'],
    ['Photo of boats (in winter)', 'Photo of boats (in winter)', undefined],
  ])('have the credit that their alternative text alone has: %s', (alt, alternateName, creditText) => {
    const [image] = read(`<img src="boats-in-harbour.jpg" alt="${alt}">`).image;
    expect([image?.alternateName, image?.creditText]).toEqual([alternateName, creditText]);
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
    ['<time class="clip__long">2:34</time>Nobody claims them.', 'Nobody claims them.', undefined],
    ['They left at <time>10:30</time> on Monday.', 'They left at 10:30 on Monday.', undefined],
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
});

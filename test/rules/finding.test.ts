import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { PageContext } from '../../src/engine/context.ts';
import { judge } from '../../src/engine/judge.ts';
import { loadRules } from '../../src/load-rules.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { extractMetadata } from '../../src/page/metadata/extract.ts';
import { openPage } from '../../src/page/open.ts';
import { part } from '../../src/record/pieces.ts';

const { lexicon, codeRules } = await loadRules();

interface Found {
  pageType?: string;
  isIndex?: boolean;
  /** The finder's probability of the blocks whose text begins so; it drops them. All others are sure. */
  unlikely?: Record<string, number>;
  /** Only the first block of those that begin so is unlikely. */
  once?: boolean;
}

/** Which texts stay, given what the finder said of the page. */
function kept(html: string, found: Found): string[] {
  return pieces(html, found).map(({ text }) => text);
}

/** The roles of the texts of an article, all of which the finder keeps. */
function rolesIn(html: string): Record<string, string | undefined> {
  return Object.fromEntries(pieces(html, { pageType: 'article' }).map(({ text, role }) => [text, role]));
}

function pieces(html: string, { pageType, isIndex = false, unlikely = {}, once = false }: Found) {
  const page = openPage(
    makeCapture({ bytes: Buffer.from(html), key: 'k', mediaType: 'text/html', origin: { file: 'k' } }),
  );
  const context = new PageContext(page, lexicon, undefined);
  context.describe(extractMetadata(page, context));
  context.pageType = pageType;
  context.isIndex = isIndex;
  const find: Verdict[] = [];
  const left = new Map(Object.entries(unlikely));
  context.probabilities = Float32Array.from(page.blocks, ({ text, index }) => {
    const [start, probability] = [...left].find(([start]) => text.startsWith(start)) ?? [];
    if (start === undefined || probability === undefined) return 1;
    if (once) left.delete(start);
    find.push({
      rule: 'article-finder',
      block: index,
      action: 'drop',
      category: 'outside-article',
      why: 'unlikely',
    });
    return probability;
  });
  const { resolution } = judge(context, codeRules, { site: [], find });
  return part(page, resolution, () => '').kept;
}

const PROSE =
  'The lock gates of the upper canal were lifted out on Monday, and for the first time since the war the basin lay dry while the masons looked at its walls.';
const MORE =
  'They found the stones in better shape than anyone had hoped, and the work should be done before the first boats of the spring come up from the river.';

describe('rules that go by the kind of page', () => {
  const teasers = `<h1>Canals</h1><p>${PROSE}</p><h2>Read more</h2><p>Swans are back on the basin</p><p>A toll house is for sale</p>`;

  it('keep the captions above the text, whatever the finder thinks of them', () => {
    const figure = '<figure><img src="basin.jpg"><figcaption>The dry basin on Monday</figcaption></figure>';
    const box = '<div><img src="lock.jpg"><p class="pic_txt">The lock without its gates</p></div>';
    const page = `<h1>Canals</h1>${figure}${box}<p>Swans are back</p><p>${PROSE}</p><p>${MORE}</p>`;
    const unlikely = { 'The dry': 0.01, 'The lock without': 0.01, Swans: 0.01 };
    const texts = kept(page, { pageType: 'article', unlikely });
    expect(texts).toContain('The dry basin on Monday');
    expect(texts).toContain('The lock without its gates');
    expect(texts).not.toContain('Swans are back');
  });

  it.each([
    [
      'in a box beside the text',
      '<div class="right"><img src="lock.jpg"><p>The lock without gates</p></div>',
      true,
    ],
    [
      'in a figure',
      '<figure><img src="lock.jpg"><figcaption>The lock without gates</figcaption></figure>',
      true,
    ],
    [
      'that is a link',
      '<div><a href="/lock"><img src="lock.jpg"></a><p>The lock without gates</p></div>',
      false,
    ],
    [
      'with a link below',
      '<div><img src="lock.jpg"><p>The lock without <a href="/g">gates</a></p></div>',
      false,
    ],
    ['of an icon', '<div><img src="lock.jpg" width="24"><p>The lock without gates</p></div>', false],
    ['of a teaser', '<div><img src="lock.jpg"><h3>The lock without gates</h3></div>', false],
    ['in a side bar', '<aside><div><img src="lock.jpg"><p>The lock without gates</p></div></aside>', false],
  ])('keep the caption of a picture %s: %s', (_, box, stays) => {
    const page = `<h1>Canals</h1><p>${PROSE}</p>${box}<p>${MORE}</p>`;
    const texts = kept(page, { pageType: 'article', unlikely: { 'The lock': 0.01 } });
    expect(texts.includes('The lock without gates')).toBe(stays);
  });

  const slide = (n: number, text: string) => `<li><img src="${n}.jpg"><p>${text}</p></li>`;
  const slides = slide(1, 'Slide of the gates') + slide(2, 'Slide of the masons');

  it.each([
    ['that follows the text', `<ul>${slides}</ul>`, true],
    ['whose slides are hidden at first', `<ul>${slides.replaceAll('<li>', '<li hidden>')}</ul>`, true],
    ['with a number for each', `<ul>${slides.replaceAll('<p>', '<i>1 / 2</i><p>')}</ul>`, true],
    [
      'of links to other pages',
      `<ul>${slides.replaceAll('<img', '<a href="/x"><img').replaceAll('<p>', '</a><p>')}</ul>`,
      false,
    ],
    ['with headings', `<ul>${slides.replaceAll('<p>', '<h4>').replaceAll('</p>', '</h4>')}</ul>`, false],
    ['in the footer', `<footer><ul>${slides}</ul></footer>`, false],
    ['with one picture', `<ul>${slide(1, 'Slide of the gates')}</ul>`, false],
  ])('keep the captions of a gallery %s: %s', (_, gallery, stay) => {
    const page = `<article><h1>Canals</h1><p>${PROSE}</p><p>${MORE}</p><div>${gallery}</div></article>`;
    const texts = kept(page, { pageType: 'article', unlikely: { Slide: 0.01 } });
    expect(texts.includes('Slide of the gates')).toBe(stay);
  });

  it('keep what the finder keeps with pictures as text, unless the page calls it a gallery', () => {
    const page = (name: string) =>
      `<article><h1>Canals</h1><p>${PROSE}</p><p>${MORE}</p><ul class="${name}">${slides}</ul></article>`;
    expect(rolesIn(page('steps'))['Slide of the gates']).toBeUndefined();
    expect(rolesIn(page('photo-gallery'))['Slide of the gates']).toBe('caption');
  });

  it("keep the caption of the picture that stands with the headline in the page's header", () => {
    const box = '<div><img src="lock.jpg"><p>The lock without gates</p></div>';
    const page = `<article><header><h1>Canals</h1>${box}</header><p>By Ida Morel</p><p>${MORE}</p></article>`;
    expect(kept(page, { pageType: 'article', unlikely: { 'The lock': 0.01, By: 0.01 } })).toContain(
      'The lock without gates',
    );
  });

  it('take words in italics below a picture in one paragraph for its caption', () => {
    const page = (line: string) =>
      `<h1>Canals</h1><p>${PROSE}</p><p><img src="lock.jpg"><br>${line}</p><p>${MORE}</p>`;
    const text = 'The lock without gates';
    expect(rolesIn(page(`<em>${text}</em>`))[text]).toBe('caption');
    expect(rolesIn(page(text))[text]).toBeUndefined();
    expect(rolesIn(page(`<em>${text}</em> is dry.`))[`${text} is dry.`]).toBeUndefined();
  });

  it('leave text what is called captions where the pictures tell the story', () => {
    const slide = (n: number) =>
      `<figure><img src="${n}.jpg"><figcaption>${n}. ${PROSE}</figcaption></figure>`;
    const page = (n: number) => `<h1>Canals</h1><p>${PROSE}</p>${[...Array(n).keys()].map(slide).join('')}`;
    expect(rolesIn(page(1))[`0. ${PROSE}`]).toBe('caption');
    expect(rolesIn(page(9))[`0. ${PROSE}`]).toBeUndefined();
  });

  it('take "Watch: …" for the caption of the video above it', () => {
    const page = (video: string) =>
      `<h1>Canals</h1><p>${PROSE}</p><div>${video}<p>Watch: the gates come out</p></div><p>${MORE}</p>`;
    const found = { pageType: 'article', unlikely: { Watch: 0.01 } };
    expect(kept(page('<video src="gates.mp4"></video>'), found)).toContain('Watch: the gates come out');
    expect(kept(page(''), found)).not.toContain('Watch: the gates come out');
  });

  it('part caption and credit right below a picture of an article', () => {
    const line = '<p>The dry basin (Picture: Ida Morel/Sound Press)</p>';
    const page = `<h1>Canals</h1><p>${PROSE}</p><img src="basin.jpg" alt="Basin">${line}<p>${MORE}</p>`;
    expect(kept(page, { pageType: 'article' })).toContain('The dry basin');
    expect(kept(page, { pageType: 'listing' })).not.toContain('The dry basin');
  });

  it('take teasers from an article, and leave them on a page that lists stories', () => {
    expect(kept(teasers, { pageType: 'article' })).not.toContain('Swans are back on the basin');
    expect(kept(teasers, { pageType: 'listing', isIndex: true })).toContain('Swans are back on the basin');
    expect(kept(teasers, { pageType: 'listing' })).not.toContain('Swans are back on the basin');
  });

  it('take links that stand alone from prose only', () => {
    const cards = `<h1>Canals</h1><p>${PROSE}</p><div><a href="/map">View on a map</a></div><p>${MORE}</p>`;
    expect(kept(cards, { pageType: 'documentation' })).not.toContain('View on a map');
    expect(kept(cards, { pageType: 'product' })).toContain('View on a map');
  });

  const folded = `<h1>Boat hire</h1><p>${PROSE}</p><div hidden><p>Dogs travel free of charge.</p></div>`;

  it('take hidden text, but for the folded parts of pages of services and products', () => {
    expect(kept(folded, { pageType: 'article' })).not.toContain('Dogs travel free of charge.');
    expect(kept(folded, { pageType: 'service' })).toContain('Dogs travel free of charge.');
    expect(kept(folded, { pageType: 'service', unlikely: { Dogs: 0.1 } })).not.toContain(
      'Dogs travel free of charge.',
    );
  });

  const accordion = (panel: string) =>
    `<h1>Flood</h1><p>${PROSE}</p><h3><button aria-expanded="false">Are dogs let in?</button></h3>${panel}<p>${MORE}</p>`;
  const panel = '<div hidden><p>Dogs travel free of charge.</p></div>';

  it('keep what a button unfolds in an article, where the finder does, but not beside a list', () => {
    expect(kept(accordion(panel), { pageType: 'article' })).toContain('Dogs travel free of charge.');
    expect(kept(accordion(panel), { pageType: 'listing' })).not.toContain('Dogs travel free of charge.');
    expect(kept(accordion(`<p>Cats are.</p>${panel}`), { pageType: 'article' })).not.toContain(
      'Dogs travel free of charge.',
    );
    expect(kept(accordion(panel), { pageType: 'article', unlikely: { Dogs: 0.1 } })).not.toContain(
      'Dogs travel free of charge.',
    );
  });

  const thread = `<h1>Boat hook</h1><p>${PROSE}</p><p>${MORE}</p><ol class="comments"><li>Strong and light.</li></ol>`;

  it('take what readers wrote, but for reviews of a product', () => {
    expect(kept(thread, { pageType: 'article' })).not.toContain('Strong and light.');
    expect(kept(thread, { pageType: 'product' })).toContain('Strong and light.');
  });
});

describe('a standfirst that only its mark-up names', () => {
  const lead = 'Masons have found the walls of the basin in better shape than they feared.';
  const page = (name: string) =>
    `<title>Canal drained</title><header><h1>Canal drained</h1><p class="${name}">${lead}</p></header><p>${PROSE}</p><p>${MORE}</p>`;

  it('is saved from the finder', () => {
    expect(kept(page('story-standfirst'), { unlikely: { Masons: 0.3 } })).toContain(lead);
  });

  it('is not where the finder is sure, or the name says something else', () => {
    expect(kept(page('story-standfirst'), { unlikely: { Masons: 0.02 } })).not.toContain(lead);
    expect(kept(page('leaderboard'), { unlikely: { Masons: 0.3 } })).not.toContain(lead);
  });

  it('is not said twice where it is a paragraph of the text, too', () => {
    const said = (html: string, found: Found) => kept(html, found).filter(text => text === lead).length;
    const html = `${page('story-standfirst')}<p>${lead}</p>`;
    expect(said(html, { unlikely: { Masons: 0.3 }, once: true })).toBe(1);
    const declared = `<meta name="description" content="${lead}">${html}`;
    expect(said(declared, { unlikely: { Masons: 0.3 }, once: true })).toBe(1);
    expect(said(html, {})).toBe(1);
  });
});

describe('a standfirst of news that nothing names', () => {
  const lead = 'Masons have found the walls of the basin in better shape than they had feared before.';
  const page = (type: string, author = 'Ida Morel') =>
    `<title>Canal drained</title><script type="application/ld+json">{"@type":"${type}","headline":"Canal drained","author":{"@type":"Person","name":"${author}"}}</script>
     <h1>Canal drained</h1><p class="x1">${lead}</p><p>${PROSE}</p><p>${MORE}</p>`;
  const found = { unlikely: { Masons: 0.3 } };

  it('is saved from the finder, on pages that declare themselves news', () => {
    expect(kept(page('NewsArticle'), found)).toContain(lead);
    expect(kept(page('ReportageNewsArticle'), found)).toContain(lead);
    expect(kept(page('BlogPosting'), found)).not.toContain(lead);
  });

  it('is not what is said of the author, nor what has words of an interface', () => {
    expect(kept(page('NewsArticle', 'Masons'), found)).not.toContain(lead);
    const advert = 'We may earn a commission from links on this page, but we only name what we like.';
    const said = page('NewsArticle').replace(lead, advert);
    expect(kept(said, { unlikely: { 'We may': 0.3 } })).not.toContain(advert);
  });
});

describe('the times of a live blog', () => {
  const page = `<h1>Canal drained</h1><p>${PROSE}</p><p>10:42</p><p>${MORE}</p><p>10:15</p><p>The pumps stopped.</p><p>09:30</p><p>The pumps were started again.</p><p>08:00</p>`;

  it('stay together, above an entry', () => {
    expect(kept(page, { unlikely: { '09:30': 0.2, '08:00': 0.2 } }).filter(text => /^\d/.test(text))).toEqual(
      ['10:42', '10:15', '09:30'],
    );
  });

  it('go where most are taken', () => {
    const unlikely = { '10:15': 0.2, '09:30': 0.2, '08:00': 0.2 };
    expect(kept(page, { unlikely }).filter(text => /^\d/.test(text))).toEqual(['10:42']);
  });
});

describe('the name under a quotation', () => {
  const page = `<h1>Canal drained</h1><p>${PROSE}</p><blockquote><p>I had forgotten how deep it is.</p><footer>— Ida Morel, mason</footer></blockquote><p>${MORE}</p>`;
  const name = '— Ida Morel, mason';

  it('is saved from the finder', () => {
    expect(kept(page, { unlikely: { '— Ida': 0.3 } })).toContain(name);
  });

  it('goes with the quotation', () => {
    expect(kept(page, { unlikely: { 'I had': 0.1, '— Ida': 0.1 } })).not.toContain(name);
  });
});

describe('parts of the body that the finder takes for chrome', () => {
  const around = (part: string) => `<article><h1>Canals</h1><p>${PROSE}</p><p>${MORE}</p>${part}</article>`;
  const unlikely = { 'Wie lange': 0.1, Zwei: 0.1, Darf: 0.1, Ja: 0.1, Mehr: 0.1, Das: 0.1, War: 0.1 };
  const found = (part: string) => kept(around(part), { pageType: 'article', unlikely });

  it('stay where they unfold, but for labels alone', () => {
    const texts = found(
      '<details><summary>Mehr über die Schleuse</summary><div>Das Tor wiegt elf Tonnen.</div></details>' +
        '<details><summary>Mehr</summary><div><a href="/x">Das Archiv</a></div></details>',
    );
    expect(texts).toEqual(expect.arrayContaining(['Mehr über die Schleuse', 'Das Tor wiegt elf Tonnen.']));
    expect(texts).not.toContain('Mehr');
  });

  it('stay as questions with their answers, when there are several', () => {
    const first = '<h3>Wie lange ist der Kanal zu?</h3><p>Zwei Wochen.</p>';
    const second = '<h3>Darf ich hinein?</h3><p>Ja, mit Stiefeln.</p>';
    expect(found(first + second)).toEqual(expect.arrayContaining(['Zwei Wochen.', 'Ja, mit Stiefeln.']));
    expect(found('<h3>War dieser Text nützlich?</h3><p>Ja</p>')).not.toContain('Ja');
  });

  it('stay as the rest of a list of sources', () => {
    const list = '<h2>Sources</h2><ul><li>Ein Bericht über Tore</li><li>Das Archiv der Stadt</li></ul>';
    expect(found(list)).toContain('Das Archiv der Stadt');
  });
});

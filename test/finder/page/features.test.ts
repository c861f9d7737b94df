import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { ADDRESS_FEATURES, addressFeatures } from '../../../src/finder/page/address.ts';
import { TYPE_FEATURES, typeFeatures } from '../../../src/finder/page/declared-types.ts';
import { DOUBT_FEATURES, doubtFeatures } from '../../../src/finder/page/doubt.ts';
import { LINK_FEATURES, linkFeatures } from '../../../src/finder/page/links.ts';
import { MARKUP_FEATURES, markupFeatures } from '../../../src/finder/page/markup.ts';
import { PROSE_FEATURES, proseFeatures } from '../../../src/finder/page/prose.ts';
import { sentencesOf } from '../../../src/finder/page/sentences.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

const named = (names: readonly string[], values: readonly number[]) => {
  expect(values).toHaveLength(names.length);
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
};

function open(html: string, url?: string): HtmlPage {
  const base = { bytes: Buffer.from(html), key: 'a', mediaType: 'text/html', origin: { file: 'a' } };
  return openPage(makeCapture(url === undefined ? base : { ...base, url })) as HtmlPage;
}

const all = ({ blocks }: HtmlPage) => new Uint8Array(blocks.length).fill(1);

describe('addressFeatures', () => {
  const of = (url: string | undefined) => named(ADDRESS_FEATURES, addressFeatures(url));

  it('tells folders, hosts and last steps by their words', () => {
    expect(of('https://forum.example.org/t/how-to-oil-a-hinge/5312')).toMatchObject({
      urlDepth: 3,
      urlDigits: 4,
      'urlHost:forum': 1,
      'urlFolder:forum': 1,
      'urlLast:list': 0,
    });
    expect(of('https://example.org/blog/category')).toMatchObject({ 'urlFolder:news': 1, 'urlLast:list': 1 });
  });

  it('sees dates, hyphens and file names', () => {
    expect(of('https://example.org/2024/05/a-quiet-harbour.html?x=1')).toMatchObject({
      urlDate: 1,
      urlHyphens: 2,
      urlFile: 1,
      urlQuery: 1,
    });
  });

  it.each([undefined, 'not an address', 'file:///a/b.html'])('knows nothing of %s', url => {
    expect(new Set(addressFeatures(url))).toEqual(new Set([-1]));
  });
});

describe('typeFeatures', () => {
  it.each([
    ['NewsArticle', 'declared:news'],
    ['BlogPosting', 'declared:article'],
    ['Product', 'declared:product'],
    ['DiscussionForumPosting', 'declared:forum'],
    ['CollectionPage', 'declared:list'],
  ])('%s is %s', (type, feature) => {
    const { [feature]: own, ...others } = named(TYPE_FEATURES, typeFeatures([type]));
    expect(own).toBe(1);
    expect(Object.values(others).every(value => value === 0)).toBe(true);
  });
});

describe('markupFeatures', () => {
  it('reads classes of the body, the generator, robots, canonical link and feeds', () => {
    const page = open(
      '<html><head><meta name=generator content="phpBB 3.3"><meta name=robots content="noindex,follow">' +
        '<link rel=canonical href="/"><link rel=next href="?page=2">' +
        '<link rel=alternate type="application/rss+xml" href="/feed"></head>' +
        '<body class="archive category category-7"><h1>Nets</h1><p>Text</body></html>',
      'https://example.org/nets',
    );
    expect(named(MARKUP_FEATURES, markupFeatures(page))).toMatchObject({
      'body:list': 1,
      'body:single': 0,
      'generator:forum': 1,
      'generator:shop': 0,
      noindex: 1,
      canonicalFront: 1,
      canonicalOther: 1,
      sequence: 1,
      feeds: 1,
      mainHeadings: 1,
    });
  });
});

const sentence =
  'The ferry left the harbour late because the tide would not wait for the baker and his cart. ';

describe('proseFeatures', () => {
  it('finds the longest run of prose; headings are part of it, lists of links are not', () => {
    const paragraph = `<p>${sentence.repeat(2)}</p>`;
    const page = open(
      `<h2>One</h2>${paragraph}<h2>Two</h2>${paragraph}<p><a href=a>More</a></p>${paragraph}`,
    );
    const run = 2 * 36;
    expect(named(PROSE_FEATURES, proseFeatures(page.blocks, all(page)))).toMatchObject({
      longParagraphs: 3,
      longestRun: run,
      pageLongestRun: run,
      linkedHeadings: 0,
    });
  });

  it('counts headings that are links', () => {
    const page = open('<h3><a href=a>Boats</a></h3><p>Blurb.</p><h3><a href=b>Nets</a></h3><p>Blurb.</p>');
    expect(named(PROSE_FEATURES, proseFeatures(page.blocks, all(page)))).toMatchObject({
      linkedHeadings: 2,
      linkedHeadingShare: 1,
      longestRun: 0,
    });
  });
});

describe('linkFeatures', () => {
  it('tells links to pages below, to the next page and to people', () => {
    const page = open(
      '<p><a href="/boats/the-old-red-tug">The old red tug returns</a></p><p><a href="?page=2">2</a></p>' +
        '<p><a href="/members/ida.7/">Ida</a></p><p><a href="#top">Top</a></p>',
    );
    const values = linkFeatures(page.blocks, all(page), 'https://example.org/boats');
    expect(named(LINK_FEATURES, values)).toMatchObject({
      headlineLinks: 1,
      keptHeadlineLinks: 1,
      childLinks: 0.25,
      pageLinks: 1,
      profileLinks: 0.25,
      anchorLinks: 0.25,
    });
  });
});

describe('doubtFeatures', () => {
  const page = open(`<p>${sentence}</p><p>${sentence}</p>`);
  const of = (probability: number[], kept: number[]) =>
    named(
      DOUBT_FEATURES,
      doubtFeatures(
        page.blocks,
        Float32Array.of(...probability),
        Float32Array.of(...probability),
        Uint8Array.of(...kept),
      ),
    );

  it('is nothing where every block is sure', () => {
    expect(of([1, 0], [1, 0])).toMatchObject({
      entropy: 0,
      undecided: 0,
      expectedPrecision: 1,
      expectedRecall: 1,
      deviation: 0,
      passesApart: 0,
    });
  });

  it('grows where blocks could go either way', () => {
    const doubtful = of([0.5, 0.5], [1, 0]);
    expect(doubtful.entropy).toBeCloseTo(2);
    expect(doubtful).toMatchObject({ undecided: 2, expectedPrecision: 0.5, expectedRecall: 0.5 });
  });
});

describe('sentencesOf', () => {
  it('parts a text at full stops of any script, up to a few', () => {
    expect(sentencesOf('One. Two! 三。Four')).toEqual(['One', 'Two', '三', 'Four']);
    expect(sentencesOf('a. '.repeat(50)).length).toBeLessThanOrEqual(6);
  });
});

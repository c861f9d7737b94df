import { describe, expect, it } from 'vitest';
import { type Found, kept, MORE, PROSE } from './found.ts';

describe('a standfirst that only its mark-up names', () => {
  const lead = 'Masons have found the walls of the basin in better shape than they feared.';
  const page = (name: string) =>
    `<title>Canal drained</title><header><h1>Canal drained</h1><p class="${name}">${lead}</p></header><p>${PROSE}</p><p>${MORE}</p>`;

  it('is saved from the finder', () => {
    for (const name of ['story-standfirst', 'elementor-widget-theme-post-excerpt', 'content-description'])
      expect(kept(page(name), { unlikely: { Masons: 0.3 } })).toContain(lead);
  });

  it('is saved from below a picture and a row of buttons', () => {
    const caption =
      '<figure><img src="/b.jpg"><figcaption>Masons at work in the basin, drained for the first time since it was dug.</figcaption></figure>';
    const buttons = '<div><button>Save</button><button>Print</button></div>'.repeat(5);
    const html = page('story-standfirst').replace('</h1>', `</h1>${caption}${buttons}`);
    expect(kept(html, { unlikely: { 'Masons have': 0.1, Save: 0.1, Print: 0.1 } })).toContain(lead);
  });

  it('is not where the finder is sure, or the name says something else', () => {
    expect(kept(page('story-standfirst'), { unlikely: { Masons: 0.02 } })).not.toContain(lead);
    expect(kept(page('leaderboard'), { unlikely: { Masons: 0.3 } })).not.toContain(lead);
  });

  it('stays though it is no sentence where it is a heading right below the first', () => {
    const subhead = 'Masons wary of old walls';
    const html = (tag: string) =>
      page('subhead').replace(
        `<p class="subhead">${lead}</p>`,
        `<${tag} class="subhead">${subhead} and floors too</${tag}>`,
      );
    const found = (tag: string) => kept(html(tag), { unlikely: { Masons: 0.3 } });
    expect(found('h2')).toContain(`${subhead} and floors too`);
    expect(found('p')).not.toContain(`${subhead} and floors too`);
    const called = (tag: string) =>
      kept(html(tag).replace('"subhead"', '"entry-sub-title"'), { unlikely: { Masons: 0.3 } });
    expect(called('h2')).toContain(`${subhead} and floors too`);
    expect(called('p')).not.toContain(`${subhead} and floors too`);
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

import { describe, expect, it } from 'vitest';
import { extractMetadata } from '../../../src/page/metadata/extract.ts';
import { headVerdicts } from '../../../src/page/metadata/visible.ts';
import { open } from './read.ts';

const PROSE = `<p>${'The ferry crosses the river every ten minutes, and most of those who take it have done so for years. '.repeat(3)}</p>`;

/** `role: text` of every verdict, `keep: text` where there is no role. */
function roles(head: string, meta = '', lang = 'en'): string[] {
  const { page, context } = open(
    `<html lang="${lang}"><head><title>x</title>${meta}</head><body><article>${head}${PROSE}${PROSE}</article></body></html>`,
  );
  const verdicts = headVerdicts(page, extractMetadata(page, context), context);
  expect(
    verdicts.every(
      ({ rule, action, role, why }) =>
        rule === 'head' && why !== '' && (role !== undefined || action === 'keep'),
    ),
  ).toBe(true);
  return verdicts.map(({ action, role = action, block, span }) => {
    const { text } = page.blocks[block]!;
    return `${role}: ${span ? text.slice(...span) : text}${span ? ' (part)' : ''}`;
  });
}

describe('the lines around a headline', () => {
  it('are headline, byline and date as a whole where they are nothing else', () => {
    expect(
      roles('<h1>Ferry to run all night</h1><p>By Nora Vilk</p><p>Published 12 May 2023, 10:30 am</p>'),
    ).toEqual([
      'headline: Ferry to run all night',
      'byline: By Nora Vilk',
      'published: Published 12 May 2023, 10:30 am',
    ]);
  });

  it('are a byline where a name has another in brackets within', () => {
    expect(roles('<h1>Ferry to run all night</h1><p>By Nora (Nell) Vilk</p>')).toEqual([
      'headline: Ferry to run all night',
      'byline: By Nora (Nell) Vilk',
    ]);
  });

  it('are a headline, too, where small type says how it is read', () => {
    const title = '<meta property="og:title" content="港の船">';
    expect(roles('<h1><ruby>港<rt>みなと</rt></ruby>の船</h1>', title)).toEqual(['headline: 港みなとの船']);
  });

  it('are those around the headline that is seen', () => {
    const unseen = '<div style="display:none"><h3>Ferry to run all night</h3></div><p>Boats</p>';
    const shown = '<h1>Ferry to run all night</h1><p>By Nora Vilk</p>';
    const { page, context } = open(`${unseen}${shown}${PROSE}${PROSE}`);
    const [first] = headVerdicts(page, extractMetadata(page, context), context);
    expect(page.blocks[first!.block]!.hidden).toBeUndefined();
  });

  it('are parted where they stand in one line', () => {
    expect(roles('<h1>Ferry to run all night</h1><p>By Nora Vilk | Updated 13 May 2023</p>')).toEqual([
      'headline: Ferry to run all night',
      'byline: By Nora Vilk |  (part)',
      'modified: Updated 13 May 2023 (part)',
    ]);
  });

  it('are parted where a date stands behind the names, whatever the mark-up says', () => {
    expect(roles('<h1>Ferry to run all night</h1><p class="x">By Nora Vilk, the 12 May 2023</p>')).toEqual([
      'headline: Ferry to run all night',
      'byline: By Nora Vilk, the  (part)',
      'published: 12 May 2023 (part)',
    ]);
  });

  it.each([
    'By Nora Vilk, Rivermouth',
    'By Nora Vilk, correspondent in Rivermouth',
    'By Nora Vilk / RIVERMOUTH, (RNA)',
    'This post was written by Nora Vilk, who steers a ferry.',
    'Interview by Nora Vilk<br>Photographs by Ida Brandt',
    'By Nora Vilk<br>Daily Example shipping correspondent',
  ])('are bylines with what they tell of the author: %s', line => {
    const said = line.replace('<br>', '\n');
    expect(roles(`<h1>Ferry to run all night</h1><p>${line}</p>`)).toContain(`byline: ${said}`);
  });

  it('are bylines without the sentence that follows', () => {
    const line = '<p>By Nora Vilk<br>The ferry is late again.</p>';
    expect(roles(`<h1>Ferry to run all night</h1>${line}`)).toContain('byline: By Nora Vilk (part)');
  });

  it.each([
    ['en', 'Tuesday, March 5, 2024 at 3:04 PM EST'],
    ['en', '5 Mar 2024 02:40PM (Updated: 6 Mar 2024 10:00AM)'],
    ['fr', 'Publié le 5 mars 2024 à 06h00, modifié le 7 mars 2024 à 11h42'],
    ['ru', '5 марта 2024, 14:02. Обновлено 7 марта 2024'],
    ['tr', 'Giriş: 05.03.2024 - 11:15 Güncelleme: 07.03.2024 - 08:00'],
    ['he', 'פורסם 03.11.23, 08:14 | עודכן: 03.11.23, 15:20'],
    ['en', 'PUBLISHED: MAY 2, 2024 | UPDATED 5/3/2024 AT 9:00 A.M. EDT'],
  ])('are dates with all that tells the time (%s): %s', (lang, line) => {
    const labels = roles(`<h1>Ferry to run all night</h1><p class="date">${line}</p>`, '', lang).slice(1);
    const said = labels.map(label =>
      label.replace(/^(?:published|modified): /, '').replace(/ \(part\)$/, ''),
    );
    expect(said.join('')).toBe(line);
  });

  it.each([
    'On Tuesday, March 5, 2024, the ferry stopped for good',
    'Published Tuesday, March 5, 2024 at 3:04 PM by the harbour office',
  ])('are no dates alone where they say more: %s', line => {
    const labels = roles(`<h1>Ferry to run all night</h1><p class="date">${line}</p>`).join();
    expect(labels).toContain('March 5, 2024 (part)');
    expect(labels).not.toContain('harbour');
    expect(labels).not.toContain('stopped');
  });

  it('are dates up to the sign where they say more behind it', () => {
    const line = 'Published Tuesday, 5 March 2024 at 3:04 PM | Filed under rivers';
    expect(roles(`<h1>Ferry to run all night</h1><p class="date">${line}</p>`)).toContain(
      'published: Published Tuesday, 5 March 2024 at 3:04 PM (part)',
    );
  });

  it('are labelled in part where they say more', () => {
    expect(
      roles('<h1>Ferry to run all night</h1><p class="meta">12 May 2023 · Filed under rivers and lakes</p>'),
    ).toEqual(['headline: Ferry to run all night', 'published: 12 May 2023 (part)']);
  });

  it('have a kicker in the heading, or above it', () => {
    expect(roles('<h1><span class="kicker">Rivers</span> Ferry to run all night</h1>')).toEqual([
      'headline: Ferry to run all night (part)',
      'keep: Ferry to run all night (part)',
      'kicker: Rivers (part)',
    ]);
    expect(roles('<div class="overline">Rivers</div><h1>Ferry to run all night</h1>')).toEqual([
      'headline: Ferry to run all night',
      'kicker: Rivers',
    ]);
  });

  it.each(['12 May 2023', '12.05.2023', 'Published 12 May 2023, 10:30 am'])(
    'have a date before the headline in the same heading: %s',
    date => {
      const title = '<meta property="og:title" content="Ferry to run all night">';
      expect(roles(`<h1><span>${date}</span> Ferry to run all night</h1>`, title)).toEqual([
        'headline: Ferry to run all night (part)',
        'keep: Ferry to run all night (part)',
        `published: ${date} (part)`,
      ]);
    },
  );

  it('are those around the heading that is the headline, not one that has it behind the half of a word', () => {
    const title = '<meta property="og:title" content="Ferry to run all night">';
    expect(
      roles('<h1>River-Ferry to run all night</h1><p>Boats</p><h2>Ferry to run all night</h2>', title),
    ).toEqual(['headline: Ferry to run all night']);
  });

  it('have no line of their own for a name behind the headline', () => {
    const title = '<meta property="og:title" content="Ferry to run all night">';
    expect(roles('<h1>Ferry to run all night | river news</h1>', title)).toEqual([
      'headline: Ferry to run all night | river news',
    ]);
  });

  it.each([
    ['a line of authors', '<h2>Boats will cross until dawn</h2><p>By Nora Vilk</p>'],
    ['a date', '<h4>Boats will cross until dawn</h4><p>Published 12 May 2023, 10:30 am</p>'],
    ['a picture', '<h2>Boats will now cross the river until dawn</h2><img src="boat.jpg">'],
    ['its mark-up', '<h2 class="subtitle">Boats will cross until dawn</h2>'],
  ])('have a standfirst among them where a heading is set off by %s', (_, below) => {
    const lead = /Boats[^<]*/.exec(below)![0];
    expect(roles(`<h1>Ferry to run all night</h1>${below}`)).toContain(`lead: ${lead}`);
  });

  it.each([
    ['the text follows', '<h2>Boats will now cross the river until dawn</h2>'],
    [
      'others look alike',
      `<h2>Boats will now cross the river until dawn</h2><img src="boat.jpg">${PROSE}<h2>Where it all began</h2>`,
    ],
    ['it leads elsewhere', '<h2><a href="/x">Boats will cross until dawn</a></h2><p>By Nora Vilk</p>'],
  ])('have no standfirst in a heading where %s', (_, below) => {
    const found = roles(`<h1>Ferry to run all night</h1>${below}`);
    expect(found.filter(line => line.startsWith('lead'))).toEqual([]);
  });

  it('have no standfirst in a line that says who wrote the story and when, whatever its box is called', () => {
    const meta = '<meta name="author" content="Nora C. Vilk">';
    const byline = 'by Nora C. Vilk November 8, 2023 | 6:03 pmNovember 8, 2023 | 6:03 pm';
    const box = `<div class="entry-subhead"><div class="entry-meta">${byline}</div></div>`;
    const lead = 'Nora C. Vilk has asked the early shift what it wants of the harbour';
    const found = roles(`<h1>Ferry to run all night</h1>${box}<p class="standfirst">${lead}</p>`, meta);
    expect(found).toContain(`byline: ${byline}`);
    expect(found.filter(line => line.startsWith('lead'))).toEqual([`lead: ${lead}`]);
    const first = `<p>${lead} and at night</p>`;
    const described = `${meta}<meta name="description" content="${lead}">`;
    const text = roles(`<h1>Ferry to run all night</h1>${box}${first}`, described);
    expect(text.filter(line => line.startsWith('lead'))).toEqual([]);
  });

  it('have a standfirst behind a date in the same block, as the page has it as its description', () => {
    const said = 'The last boats will wait for those who come home from the upper town.';
    const meta = `<meta name="description" content="${said}">`;
    const line = (date: string) =>
      `<h1>Ferry to run all night</h1><p class="intro"><span>${date}</span><span>${said}</span></p>`;
    expect(roles(line('12.05.2023, 15:30'), meta)).toEqual([
      'headline: Ferry to run all night',
      'published: 12.05.2023, 15:30 (part)',
      `lead: ${said} (part)`,
    ]);
    expect(roles(line('Boats of 12.05.2023'), meta)).toContain(`lead: Boats of 12.05.2023${said}`);
  });

  it('have a standfirst that the page names as its description', () => {
    const lead =
      'Workers of the early shift had asked for it for years, and now the county pays for two boats.';
    const meta = `<meta name="description" content="${lead}">`;
    expect(roles(`<h1>Ferry to run all night</h1><p>${lead}</p>`, meta)).toContain(`lead: ${lead}`);
    expect(roles(`<h1>Ferry to run all night</h1><p class="standfirst">${lead}</p>`)).toContain(
      `lead: ${lead}`,
    );
  });

  it.each([
    ['', ''],
    ['<div class="part">', '</div>'],
  ])(
    'have no standfirst in the first paragraph of the text, which the description only begins like: %s',
    (open, close) => {
      const start = 'The ferry crosses the river every ten minutes';
      const meta = `<meta name="description" content="${start}">`;
      const text = `${open}${PROSE}${close}`.repeat(2);
      const found = roles(`<h1>Ferry to run all night</h1>${text}`, meta);
      expect(found).toEqual(['headline: Ferry to run all night']);
    },
  );

  it('are not who took a picture, nor what it shows', () => {
    const box =
      '<img src="boat.jpg"><p class="text">The boat has crossed here since 1891.</p><p class="photo-credit">By Nora Vilk</p>';
    expect(roles(`<h1>Ferry to run all night</h1><div class="picture">${box}</div>`)).toEqual([
      'headline: Ferry to run all night',
    ]);
  });

  it('stand in one block with the headline, as breaks part them', () => {
    const block =
      'RIVERS<br><b>Ferry to run all night</b><br>By Nora Vilk<br>Staff Writer<br>Tuesday, March 4, 2003';
    const page = `<table><tr><td><font>${block}</font></td></tr></table>`;
    const title = '<meta property="og:title" content="Daily Example: Ferry to run all night">';
    expect(roles(page, title)).toEqual([
      'headline: Ferry to run all night (part)',
      'kicker: RIVERS (part)',
      'byline: By Nora Vilk\nStaff Writer\n (part)',
      'published: Tuesday, March 4, 2003 (part)',
    ]);
  });

  it('are nothing where no headline is shown', () => {
    expect(roles('<p>By Nora Vilk</p>')).toEqual([]);
  });

  it('are left alone where they name somebody else', () => {
    const meta = '<meta name="author" content="Ida Brandt">';
    expect(roles('<h1>Ferry to run all night</h1><p>By Nora Vilk</p>', meta)).toEqual([
      'headline: Ferry to run all night',
    ]);
  });
});

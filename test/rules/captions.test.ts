import { describe, expect, it } from 'vitest';
import { kept, MORE, PROSE, rolesIn } from './found.ts';

describe('captions, by what the finder says of a page', () => {
  it('are none below a quotation in a figure without a picture', () => {
    const said = '— Abby W., Marnby';
    const figure = (inside: string) =>
      `<figure>${inside}<blockquote>“The planks sing.”</blockquote><figcaption>${said}</figcaption></figure>`;
    const roleIn = (inside: string) =>
      rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${figure(inside)}<p>${MORE}</p>`, {})[said];
    expect(roleIn('')).toBeUndefined();
    expect(roleIn('<img src="abby.jpg">')).toBe('caption');
    expect(roleIn('<img src="abby.jpg" width="64" height="64">')).toBeUndefined();
  });

  it('are none where the portrait of who is quoted stands in the caption', () => {
    const caption = '<img src="abby.jpg"><p>Abby W., Marnby</p>';
    const figure = `<figure><blockquote>“The planks sing.”</blockquote><figcaption>${caption}</figcaption></figure>`;
    expect(
      rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${figure}<p>${MORE}</p>`)['Abby W., Marnby'],
    ).toBeUndefined();
  });

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

  it('are no long text with the first picture that is called the beginning', () => {
    const text = `${MORE} The water comes back in the first week of May.`;
    const box = (name: string) => `<div><img src="lock.jpg"><p class="${name}">${text}</p></div>`;
    const role = (name: string) =>
      rolesIn(`<h1>Canals</h1>${box(name)}<p>${PROSE}</p>`, { [text]: 0.05 })[text];
    expect(role('text')).toBe('caption');
    expect(role('release-lead')).toBe('lead');
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
    const small =
      '<div><img src="lock.jpg"><br><span style="font-size:11px">The lock without gates</span></div>';
    const inBox = (box: string) => rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${box}<p>${MORE}</p>`)[text];
    expect(inBox(small)).toBe('caption');
    expect(inBox(small.replace('11px', '16px'))).toBeUndefined();
    const centred = (picture: string) =>
      `<h1>Canals</h1><p>${PROSE}</p><p align="center">${picture}<br><span>${text}</span></p><p>${MORE}</p>`;
    expect(rolesIn(centred('<img src="lock.jpg">'))[text]).toBe('caption');
    expect(rolesIn(centred('<a href="/follow"><img src="lock.jpg"></a>'))[text]).toBeUndefined();
  });

  it.each([
    ['The timetable in our app', true],
    ['Download our app', false],
  ])('may name what prompts are about: %s', (text, stays) => {
    const box = `<div><img src="lock.jpg"><p>${text}</p></div>`;
    const page = `<html lang="en"><h1>Canals</h1><p>${PROSE}</p>${box}<p>${MORE}</p></html>`;
    expect(kept(page, { pageType: 'article', unlikely: { [text]: 0.01 } }).includes(text)).toBe(stays);
  });

  it('pass over a button between a picture and its caption', () => {
    const box = '<div><img src="lock.jpg"><a href="#">Save</a><p>The lock without gates</p></div>';
    const page = `<h1>Canals</h1><p>${PROSE}</p>${box}<p>${MORE}</p>`;
    const texts = kept(page, { pageType: 'article', unlikely: { 'The lock': 0.01, Save: 0.01 } });
    expect(texts).toContain('The lock without gates');
    expect(texts).not.toContain('Save');
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

  it('are no lines below titles, without a picture in their box', () => {
    const box = (inside: string) =>
      `<div>${inside}<h3>Upper basin</h3><div class="title-item-caption">The oldest of five</div></div>`;
    const role = (inside: string) =>
      rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${box(inside)}<p>${MORE}</p>`)['The oldest of five'];
    expect(role('')).toBeUndefined();
    expect(role('<img src="basin.jpg">')).toBe('caption');
  });

  it('are no badges', () => {
    const line = (name: string) => `<div class="${name}">Lock keeper of the year</div>`;
    const role = (name: string) =>
      rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${line(name)}<p>${MORE}</p>`)['Lock keeper of the year'];
    expect(role('badge-cap')).toBeUndefined();
    expect(role('photo-cap')).toBe('caption');
  });

  it.each([
    ['(The Harbour News)', 'credit'],
    ['The Harbour News', 'credit'],
    ['IDA MOREL FOR THE HARBOUR NEWS', 'credit'],
    ['(The harbour at night)', 'caption'],
    ['what the mayor said for The Harbour News', 'caption'],
  ])(
    'are the credit where they name the publisher alone, or for whom somebody took the picture: %s',
    (text, role) => {
      const figure = `<figure><img src="basin.jpg"><figcaption>${text}</figcaption></figure>`;
      const head = '<meta property="og:site_name" content="The Harbour News">';
      expect(rolesIn(`${head}<h1>Canals</h1><p>${PROSE}</p>${figure}<p>${MORE}</p>`)[text]).toBe(role);
    },
  );

  it.each([
    ['Source: Sound Press', 'credit'],
    ['(Foto: Ida Morel)', 'credit'],
    ['Infographic: Masons in the Lock', undefined],
    ['Screenshot of the Lock', undefined],
  ])('are credits by labels of the page’s own language, or in brackets: %s', (text, role) => {
    const page = `<html lang="en"><h1>Canals</h1><p>${PROSE}</p><p>${text}</p><p>${MORE}</p></html>`;
    expect(rolesIn(page)[text]).toBe(role);
  });

  const italics = (alt: string, text: string) =>
    `<p><img src="g.jpg" alt="${alt}"></p><p><em>${text}</em></p>`;
  const gates = italics('', 'Masons at the gates');

  it('are lines in italics that begin with where the picture stands', () => {
    const said = 'Above: the masons at the gates of the lock';
    const page = `<h1>Canals</h1><p>${PROSE}</p>${italics('The masons, and the lock gates', said)}<p>${MORE}</p>`;
    expect(rolesIn(page)[said]).toBe('caption');
  });

  it.each([
    ['several times', gates + italics('', 'Swans at the gates'), 'caption'],
    [
      'though no element calls them paragraphs',
      (gates + italics('', 'Swans at the gates')).replace(/p>/g, 'div>'),
      'caption',
    ],
    [
      'as the alternative text says',
      italics('The masons, and the lock gates', 'Masons at the gates'),
      'caption',
    ],
    ['once', gates, undefined],
    [
      'but not where all pictures show other things',
      gates.replace('""', '"A boat"') + italics('Fog', 'Swans at the gates'),
      undefined,
    ],
    ['not wholly', gates.replace('</em>', '</em> by day') + gates.replaceAll('Masons', 'Swans'), undefined],
    ['below text with a picture', `${gates}${gates}`.replaceAll('<img', 'Look: <img'), undefined],
  ])('are paragraphs in italics right below pictures, %s', (_, boxes, role) => {
    const roles = rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${boxes}<p>${MORE}</p>`);
    const [text] = Object.keys(roles).filter(each => each.startsWith('Masons'));
    expect(roles[text!]).toBe(role);
  });

  it('are no prices, no labels that the page says over and over and no buttons', () => {
    const offer = (lamp: string, price: string) =>
      `<div class="offer"><img src="${lamp}.jpg"><div class="pic_txt">A lamp of ${lamp}</div><div class="pic_txt">${price}</div><div class="pic_txt">To the shop</div></div>`;
    const figure =
      '<figure><img src="lamps.jpg"><figcaption>All lamps<button>More</button></figcaption></figure>';
    const offers = [offer('brass', '24,99 EUR'), offer('copper', '110 €'), offer('tin', '9 €')];
    const unlikely = Object.fromEntries(
      ['A lamp', '24', '110', '9', 'To the', 'All', 'More'].map(text => [text, 0.01]),
    );
    const page = `<h1>Lamps</h1><p>${PROSE}</p>${figure}${offers.join(`<p>${MORE}</p>`)}<p>${PROSE}</p>`;
    const texts = kept(page, { pageType: 'article', unlikely });
    expect(texts).toEqual(expect.arrayContaining(['A lamp of copper', 'All lamps']));
    for (const text of ['24,99 EUR', '110 €', 'To the shop', 'More']) expect(texts).not.toContain(text);
  });
});

import { describe, expect, it } from 'vitest';
import { kept, MORE, PROSE, rolesIn } from './found.ts';

describe('credits beside pictures, by what the finder says of a page', () => {
  it('are told by the words that announce them, whoever is named', () => {
    const box =
      '<div class="caption"><p>Courtesy of the family</p><p>Their lock in the year of the ice</p></div>';
    const page = `<h1>Canals</h1><p>${PROSE}</p><img src="lock.jpg">${box}<p>${MORE}</p>`;
    const roles = rolesIn(page);
    expect(roles['Courtesy of the family']).toBe('credit');
    expect(roles['Their lock in the year of the ice']).toBe('caption');
  });

  it.each([
    ['<span class="caption-credit">Acorn</span>', 'Acorn', 'credit'],
    ['<span class="caption-text">Acorn</span>', 'Acorn', 'caption'],
    ['<b class="photographer">The new lock: steel, glass</b>', 'The new lock: steel, glass', 'caption'],
    ['<div class="a__byline"><i class="a__credit">Sound Press</i></div>', 'Sound Press', 'credit'],
    ['<cite>Acorn</cite>', 'Acorn', 'credit'],
    ['The lock is dry. <cite>Acorn Images</cite>', 'Acorn Images', 'credit'],
    ['A scene of <cite>The Lock</cite>', 'A scene of The Lock', 'caption'],
    ['Upper Marnby Lock<cite class="attribution">Ida Morel / Acorn</cite>', 'Ida Morel / Acorn', 'credit'],
    ['Upper Marnby Lock<cite class="attribution">Ida Morel / Acorn</cite>', 'Upper Marnby Lock', 'caption'],
    ['Ida Morel / <i class="agency">Acorn</i>', 'Ida Morel / Acorn', 'credit'],
    ['<i class="caption-owner">The lock company</i>', 'The lock company', 'credit'],
    ['<i class="caption-owner"><p>The lock company</p></i>', 'The lock company', 'credit'],
    ['The lock is dry<span class="src">Photo: © the family</span>', 'The lock is dry', 'caption'],
    ['REUTERS', 'REUTERS', 'credit'],
    ['4. SAS', '4. SAS', 'caption'],
  ])('are told by what mark-up within a caption calls them: %s', (line, text, role) => {
    const figure = `<figure><img src="lock.jpg"><figcaption>${line}</figcaption></figure>`;
    expect(rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${figure}<p>${MORE}</p>`)[text]).toBe(role);
  });

  it('stay in the footer of a figure, though a footer of the page goes', () => {
    const figure = (tag: string) =>
      `<${tag}><img src="lock.jpg"><footer class="credit">Ida Morel</footer></${tag}>`;
    const page = (tag: string) => `<h1>Canals</h1><p>${PROSE}</p>${figure(tag)}<p>${MORE}</p>`;
    const found = { pageType: 'article', unlikely: { Ida: 0.04 } };
    expect(kept(page('figure'), found)).toContain('Ida Morel');
    expect(kept(page('div'), found)).not.toContain('Ida Morel');
  });

  it.each([
    ['The lock without its gates', 'The Harbour News', 'credit'],
    ['The lock without its gates', 'It is dry.', 'caption'],
    ['The upper lock', 'Harbour News', 'caption'],
  ])('stand below a caption in its box: %s – %s', (caption, text, role) => {
    const box = `<div><div><img src="lock.jpg"></div><div>${caption}</div><div>${text}</div></div>`;
    const page = `<h1>Canals</h1><p>${PROSE}</p>${box}<p>${MORE}</p>`;
    expect(rolesIn(page, { [caption]: 0.01, [text]: 0.01 })[text]).toBe(role);
  });

  it('are told by a name in camel case', () => {
    const box = (name: string) =>
      `<div><img src="lock.jpg" alt="A dry lock"><div class="${name}">Acorn Pictures</div></div>`;
    const role = (name: string) =>
      rolesIn(`<h1>Canals</h1><p>${PROSE}</p>${box(name)}<p>${MORE}</p>`)['Acorn Pictures'];
    expect(role('Inline-imageEmbedCredit')).toBe('credit');
    expect(role('Inline-imageEmbedText')).not.toBe('credit');
  });

  it('stay in a link to their own picture, though all of them is a link', () => {
    const box = (href: string) =>
      `<a href="${href}"><div class="wp-caption"><img src="/lock-small.jpg"><p class="wp-caption-text">Photo: Abby W.</p></div></a>`;
    const texts = (href: string) =>
      kept(`<h1>Canals</h1>${box(href)}<p>${PROSE}</p><p>${MORE}</p>`, {
        pageType: 'article',
        unlikely: { 'Photo:': 0.02 },
      });
    expect(texts('/lock.jpg')).toContain('Photo: Abby W.');
    expect(texts('/locks')).not.toContain('Photo: Abby W.');
  });
});

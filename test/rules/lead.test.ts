import { describe, expect, it } from 'vitest';
import { MORE, PROSE, rolesIn } from './found.ts';

const SAID = 'Two swans have moved into the dry basin, and the harbour office lets them stay.';
const HEAD = `<title>Canals</title><meta name="description" content="${SAID}">`;
const role = (body: string, text = SAID) => rolesIn(HEAD + body)[text];

describe('the standfirst that says the description', () => {
  it('may be a heading beside the text', () => {
    const body = (tag: string) =>
      `<div><h1>Canals</h1><${tag}>${SAID}</${tag}><p>${PROSE}</p><p>${MORE}</p></div>`;
    expect(role(body('h4'))).toBe('lead');
    expect(role(body('p'))).toBeUndefined();
  });

  it('may begin with the place', () => {
    const text = `Northport. ${SAID}`;
    expect(
      role(`<h1>Canals</h1><div><p>${text}</p></div><div><p>${PROSE}</p><p>${MORE}</p></div>`, text),
    ).toBe('lead');
  });

  it('is the copy below the headline', () => {
    const copy = `${SAID} Read on.`;
    const body = `<div><span>${copy}</span></div><h1>Canals</h1><h2>${SAID}</h2><p>${PROSE}</p><p>${MORE}</p>`;
    expect(role(body)).toBe('lead');
    expect(role(body, copy)).toBeUndefined();
  });
});

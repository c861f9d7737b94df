import { describe, expect, it } from 'vitest';
import { kept, MORE, PROSE } from './found.ts';

describe('the key points of an article', () => {
  const points = ['The basin is dry until spring.', 'Masons have found two cracks.'];
  const list = (items = points) => `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`;
  const page = (heading: string, below = list()) =>
    `<html lang="en"><title>Canal drained</title><h1>Canal drained</h1><div>${heading}</div>${below}<p>${PROSE}</p><p>${MORE}</p>`;
  const unlikely = { Key: 0.1, 'The basin': 0.1, Masons: 0.1 };

  it('are saved from the finder, with their heading', () => {
    const texts = kept(page('Key points'), { unlikely });
    for (const text of ['Key points', ...points]) expect(texts).toContain(text);
  });

  it('stay above the headline, where the finder keeps them', () => {
    const html = `<html lang="en"><title>Canal drained</title><div>Key points</div>${list()}<h1>Canal drained</h1><p>${PROSE}</p><p>${MORE}</p>`;
    expect(kept(html, {})).toEqual(expect.arrayContaining(['Key points', ...points]));
    expect(kept(html.replace('Key points', 'Key stages'), {})).not.toContain(points[0]);
  });

  it('get their heading back wherever they stay', () => {
    const far = `${page('Tools', `<p>${MORE}</p>`.repeat(25))}<div>Key points</div>${list()}`;
    expect(kept(far, { unlikely: { Key: 0.1 } })).toContain('Key points');
    expect(kept(far, { unlikely })).not.toContain('Key points');
  });

  it.each([
    ['below another heading', page('Key stages'), points[0]!],
    [
      'where they are links',
      page('Key points', list(points.map(text => `<a href="/s">${text}</a>`))),
      points[0]!,
    ],
    [
      'where another rule knows one for chrome',
      page('Key points', list([...points, 'Please log in to leave a comment.'])),
      points[0]!,
    ],
    ['of a single point', page('Key points', list(points.slice(0, 1))), points[0]!],
    ['that are entries of a menu', page('Key points', list(['The basin', 'Masons'])), 'The basin'],
  ])('are not saved %s', (_, html, text) => {
    expect(kept(html, { unlikely })).not.toContain(text);
  });
});

import { describe, expect, it } from 'vitest';
import { words } from '../../bench/metrics.ts';
import { htmlInTongue, inTongue, TONGUES, truthInTongue } from '../../bench/tongues.ts';

const TEXT =
  'Ferries to Skerrow stay, the harbour master said.\nRead more\nWhy? Because 14 boats were mended in 2023.';

describe('a text in another language', () => {
  it('keeps its lines, figures and signs', () => {
    for (const tongue of TONGUES) {
      const spoken = inTongue(TEXT, tongue);
      expect(spoken.split('\n')).toHaveLength(3);
      expect(spoken.match(/\d+/g)).toEqual(['14', '2023']);
      expect(spoken).not.toContain('mended');
    }
    expect(words(inTongue(TEXT, 'unread'))).toHaveLength(words(TEXT).length);
  });

  it('keeps frequent words and labels where those are known, and nothing else', () => {
    const unheard = inTongue(TEXT, 'unheard');
    expect(unheard).toContain('\nRead more\n');
    expect(unheard).toMatch(/ the \S+ \S+ said\./);
    expect(inTongue(TEXT, 'unread')).not.toMatch(/[a-z]/i);
  });

  it('has no spaces where it is written without', () => {
    expect(inTongue('The boats stay, he said.', 'unspaced')).toMatch(/^\p{sc=Han}+，\p{sc=Han}+。$/u);
  });

  it('says the same of the same words', () => {
    for (const tongue of TONGUES) {
      expect(inTongue('Harbour', tongue).toLowerCase()).toBe(inTongue('harbour', tongue));
      const { text, with: belongs } = truthInTongue(
        { text: TEXT, with: ['harbour master'], title: 'x' },
        tongue,
      );
      expect(text).toContain(belongs?.[0]);
    }
  });
});

it('a page in another language keeps its mark-up, addresses and what it declares', () => {
  const json =
    '{"headline":"Ferries stay open","url":"https://news.example/a b","datePublished":"2024-05-01T10:00:00 Z"}';
  const page = `<html lang="en"><head><script type="application/ld+json">${json}</script></head><body class="story"><p title="Ferries stay">Ferries <a href="/f">stay</a></p><script>let a = 1;</script></body></html>`;
  const spoken = htmlInTongue(page, 'unread');
  expect(spoken).not.toMatch(/lang=|Ferries|stay/);
  expect(spoken).toContain('<body class="story">');
  expect(spoken).toContain('href="/f"');
  expect(spoken).toContain('let a = 1;');
  expect(spoken).toContain('"url":"https://news.example/a b"');
  expect(spoken).toContain('"datePublished":"2024-05-01T10:00:00 Z"');
});

import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const FIRST =
  'The last weaver of the valley closed her workshop on Saturday, after forty-one years at the loom that her mother had left her.';
const SECOND =
  'She taught eleven apprentices in that time, of whom nine still weave, most of them in the towns along the coast where the summer guests buy blankets.';
const THIRD =
  'The loom itself goes to the museum of the district, which will show it from spring on in the old school, together with the pattern books of three families.';

function record(visible: string, articleBody: string) {
  const data = JSON.stringify({
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: 'A loom falls silent',
    articleBody,
  });
  const html = `<html lang="en"><title>A loom falls silent</title><script type="application/ld+json">${data}</script>
<body><main><h1>A loom falls silent</h1>${visible}</main></body></html>`;
  return recordOf(html, {}, { allTypes: true });
}

describe('a body that the page carries for machines', () => {
  it('is the body where the page shows none of it, and flagged', () => {
    const { articleBody, blocks, quality } = record('', [FIRST, SECOND, THIRD].join('\n\n'));
    expect(articleBody).toBe([FIRST, SECOND, THIRD].join('\n\n'));
    expect(quality.flags).toContain('body-from-json-ld');
    expect(blocks.filter(({ at }) => at[0] === -1)).toHaveLength(3);
  });

  it('goes on where the page breaks off, and says nothing twice', () => {
    const { articleBody } = record(`<p>${FIRST}</p>`, [FIRST, SECOND, THIRD].join(' '));
    expect(articleBody).toBe([FIRST, `${SECOND} ${THIRD}`].join('\n\n'));
  });

  it('is not needed where the page shows it', () => {
    const { articleBody, quality } = record(
      `<p>${FIRST}</p><p>${SECOND}</p>`,
      [FIRST, SECOND, THIRD].join('\n'),
    );
    expect(articleBody).toBe([FIRST, SECOND].join('\n\n'));
    expect(quality.flags).not.toContain('body-from-json-ld');
  });

  it('is not taken from a summary', () => {
    expect(record(`<p>${SECOND}</p>`, FIRST).quality.flags).not.toContain('body-from-json-ld');
  });
});

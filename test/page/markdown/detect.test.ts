import { describe, expect, it } from 'vitest';
import { looksLikeMarkdown } from '../../../src/page/markdown/detect.ts';

const LINKS = Array.from({ length: 8 }, (_, i) => `- [Page ${i}](https://sound.example/${i})`).join('\n');

describe('a text without a media type of its own', () => {
  it('is Markdown with links throughout', () => {
    expect(looksLikeMarkdown(`# The ferry\n\n${LINKS}`)).toBe(true);
  });

  it('is Markdown with the containers of a page and headings', () => {
    const part = (name: string) => `<div class="${name}">\n\n## The ${name}\n\nIt was cold.\n\n</div>\n\n`;
    expect(looksLikeMarkdown(['ferry', 'pier', 'harbour', 'ice'].map(part).join(''))).toBe(true);
    expect(looksLikeMarkdown('::: {.entry}\n\n## The ferry\n\n:::\n\n## Ice\n\n'.repeat(4))).toBe(true);
  });

  it.each([
    ['a few links', '[Home](/) [News](https://sound.example/news)'],
    ['links in few of its lines', `${LINKS}\n${'The ferry was late.\n\n'.repeat(500)}`],
    ['all its links in one line', `# The ferry ${LINKS}`.replaceAll('\n', ' ')],
    ['strong passages', '**One** and **two**\nand **three**.'],
    ['comments in code', '# install\nnpm i\n# build\nmake\n# test\nmake test'],
    ['notes and brackets', 'As said [1] (see below) and [2](b) * and ** too.'],
  ])('is none with %s', (_, text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});

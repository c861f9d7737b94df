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

  it('is Markdown with two links to words, or one and a heading, in lines as long as an extractor leaves', () => {
    const prose = Array.from({ length: 10 }, (_, i) => `The ferry was late for the ${i}th time.`).join(
      '\n\n',
    );
    const link = 'The [harbour master](https://sound.example/people/7) said so.';
    expect(looksLikeMarkdown(`${prose}\n\n${link}\n\n${link}`)).toBe(true);
    expect(looksLikeMarkdown(`## Late\n\n${prose}\n\n${link}`)).toBe(true);
    expect(looksLikeMarkdown(`${prose}\n\n${link}`)).toBe(false);
    expect(looksLikeMarkdown(`${prose}\n\n\`${link}\`\n\n${link}`)).toBe(false);
    expect(looksLikeMarkdown(`${prose}\n\n${link}\n\n${link} It has a Map<String> of them.`)).toBe(false);
    expect(looksLikeMarkdown(`${prose}\n\n${link}\n\n${link} It is<br>cold.`)).toBe(true);
    const source = 'See [sound.example](https://www.sound.example/).';
    expect(looksLikeMarkdown(`${prose}\n\n${source}\n\n${source}`)).toBe(false);
  });

  describe('from a program that leaves out links', () => {
    const prose = Array.from({ length: 10 }, (_, i) => `The ferry was late for the ${i}th time.`).join(
      '\n\n',
    );
    const text = `# The ferry\n\n${prose}\n\n## Why\n\n${prose} It was __very__ cold.`;

    it('is Markdown with headings of two levels between empty lines, many or beside strong words', () => {
      expect(looksLikeMarkdown(text)).toBe(false);
      expect(looksLikeMarkdown(`${text}\n\n### Who knew\n\n${prose}`)).toBe(true);
      expect(looksLikeMarkdown(text.replace('late', '**late**'))).toBe(true);
      expect(looksLikeMarkdown(`${text}\n\n### How\n\n\`\`\`sh\n# count\nwc <file>\n\`\`\``)).toBe(true);
      expect(looksLikeMarkdown(text.replace('late', '_late_').replaceAll('\n', '\r\n'))).toBe(true);
    });

    it.each([
      ['remarks in a script', text.replace('late', '**late**').replaceAll(/(#+ .*)\n\n/g, '$1\n')],
      ['headings of one level', text.replace('late', '**late**').replace('##', '#')],
      ['those alone that it shows as code', `${prose}\n\n\`\`\`\n${text}\n\`\`\``],
      ['what would be taken for a tag', `${text.replace('late', '**late**')} A Map<String> of them.`],
    ])('is none with %s', (_, other) => {
      expect(looksLikeMarkdown(other)).toBe(false);
    });
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

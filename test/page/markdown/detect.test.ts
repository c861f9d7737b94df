import { describe, expect, it } from 'vitest';
import { looksLikeMarkdown } from '../../../src/page/markdown/detect.ts';

describe('a text without a media type of its own', () => {
  it.each([
    ['links', '[Home](/) [News](https://sound.example/news)'],
    ['strong passages', '**One** and **two**\nand **three**.'],
    [
      'a link, a strong passage and a heading',
      '# The ferry\n\n**Late** again, [they say](https://sound.example).',
    ],
  ])('is Markdown with %s', (_, text) => {
    expect(looksLikeMarkdown(text)).toBe(true);
  });

  it.each([
    ['comments in code', '# install\nnpm i\n# build\nmake\n# test\nmake test'],
    ['powers', 'x = a ** 2 + b ** 2 + c ** 2 + d ** 2'],
    ['one link', 'See [the page](https://sound.example).'],
    ['notes and brackets', 'As said [1] (see below) and [2](b) * and ** too.'],
  ])('is none with %s', (_, text) => {
    expect(looksLikeMarkdown(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { inPageStyle, PAGE_STYLES } from '../../bench/finder/page-styles.ts';
import { segmentHtml } from '../../src/block/html.ts';
import { parseHtml } from '../../src/page/parse.ts';

const PAGE = `<html><head><title>Ferry</title><meta name="author" content="A. Reed">\
<script type="application/ld+json">{"@type":"NewsArticle"}</script></head><body>
<nav class="menu" role="navigation"><a href="/n" class="item">News</a></nav>
<main id="main"><article itemscope itemtype="https://schema.org/NewsArticle"><h1 class="headline">Winter ferry</h1>
<div class="body"><p>The line stays open all winter.</p><p>Fares rise by 2 &amp; 3 crowns.</p></div></article></main>
<footer class="item">Contact us</footer></body></html>`;

const texts = (html: string) => segmentHtml(parseHtml(html)).blocks.map(({ text }) => text);

describe('inPageStyle', () => {
  it('keeps the text of every block in every style', () => {
    for (const style of PAGE_STYLES) expect(texts(inPageStyle(PAGE, style))).toEqual(texts(PAGE));
  });

  it('leaves nothing in a bare page that names its parts, but what its head declares', () => {
    const bare = inPageStyle(PAGE, 'bare');
    expect(bare).not.toMatch(/class=|id=|role=|itemscope|<(?:nav|main|article|footer)\b/);
    expect(bare).toContain('<meta name="author" content="A. Reed">');
  });

  it('gives equal classes equal names that tell nothing', () => {
    const hashed = inPageStyle(PAGE, 'hashed');
    expect(hashed).not.toMatch(/menu|headline|"item"/);
    const [, ofLink] = /<a [^>]*class="([^"]+)"/.exec(hashed)!;
    expect(hashed).toContain(`<footer class="${ofLink}">`);
  });

  it('lets old pages declare nothing but their title', () => {
    const head = '<html><head><title>Ferry</title></head>';
    for (const style of ['tables', 'breaks'] as const) expect(inPageStyle(PAGE, style)).toContain(head);
  });

  it('lays blocks out in tables, and parts paragraphs by line breaks', () => {
    expect(inPageStyle(PAGE, 'tables')).toContain('<table><tr><td><p>The line');
    expect(inPageStyle(PAGE, 'breaks')).toContain('The line stays open all winter.<br><br>');
  });
});

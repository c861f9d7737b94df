import { expect, it } from 'vitest';
import { makeCapture } from '../../../src/capture/capture.ts';
import { templateOf } from '../../../src/finder/page/template.ts';
import type { HtmlPage } from '../../../src/model/page.ts';
import { openPage } from '../../../src/page/open.ts';

it.each([
  ['<body class="product-template-default single single-product postid-7">', 'product'],
  ['<body id="product" class="lang-fr product-id-20">', 'product'],
  ['<body class="product-product-43">', 'product'],
  ['<html id="XF" data-template="thread_view"><body>', 'forum'],
  ['<body class="nojs section-viewtopic ltr">', 'forum'],
  ['<body data-pageApp="forums" data-pageController="topic">', 'forum'],
  ['<body class="archive category category-boats category-7">', 'listing'],
  ['<body class="home blog wp-theme">', 'listing'],
  ['<body class="error404 wp-theme">', 'error-page'],
  ['<body class="single single-post postid-7">', undefined],
  ['<body class="blog">', undefined],
  ['<body class="archive">', undefined],
  ['<body class="single-product tax-product_cat">', undefined],
  ['<body><div class="single-product"><div id="category">', undefined],
  ['<body>', undefined],
])('the template of %s is %s', (top, kind) => {
  const bytes = Buffer.from(`<!doctype html>${top}<p>The lamp on the mole went out.</p>`);
  const capture = makeCapture({ bytes, key: 'a', mediaType: 'text/html', origin: { file: 'a' } });
  expect(templateOf(openPage(capture) as HtmlPage)).toBe(kind);
});

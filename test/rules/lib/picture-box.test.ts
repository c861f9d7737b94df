import { expect, it } from 'vitest';
import { belowPictures } from '../../../src/rules/lib/caption-signs.ts';
import { isBesidePicture } from '../../../src/rules/lib/picture-box.ts';
import { open } from '../../page/metadata/read.ts';

const CAPTION = 'The miller and his wife below the wheel on Saturday';

function beside(html: string): string[] {
  const { page, context } = open(
    `<h1>The mill turns again</h1><p>It ground its first flour.</p>${html}<p>It stands.</p>`,
  );
  context.pageType = 'article';
  const below = [...belowPictures(page.blocks, context)].map(([index, node]) => ({
    block: page.blocks[index]!,
    node,
  }));
  return below.filter(({ block, node }) => isBesidePicture(block, node, page)).map(({ block }) => block.text);
}

it.each([
  `<table><tr><td><img src="m.jpg"></td></tr><tr><td>${CAPTION}</td></tr></table>`,
  `<div class="article-photo"><img src="m.jpg"><p>${CAPTION}</p></div>`,
  `<div id="pic"><a href="/m"><img src="m.jpg"></a><span>${CAPTION}</span></div>`,
])('a text with a picture in a box of their own is a caption: %s', html => {
  expect(beside(html)).toEqual([CAPTION]);
});

it.each([
  `<div class="card"><img src="m.jpg"><p>${CAPTION}</p></div>`,
  `<div class="photo"><img src="m.jpg"><p>Mill 2</p></div>`,
  `<div class="photo"><a href="/m"><img src="m.jpg"><p>${CAPTION}</p></a></div>`,
  `<div class="photo"><img src="m.jpg"><h3>${CAPTION}</h3></div>`,
  `<div class="photo"><p>${CAPTION}</p></div>`,
  `<div class="photo"><img src="m.jpg"><p>${CAPTION}</p><p>${CAPTION} morning</p><p>It turned.</p></div>`,
])('it is none in other boxes, nor as a name, link, heading or text: %s', html => {
  expect(beside(html)).toEqual([]);
});

import { isTag } from 'domhandler';
import { expect, test } from 'vitest';
import { parseHtml } from '../../src/page/parse.ts';
import { nodesBelow } from '../../src/ruleset/dom/element-text.ts';
import { compileSelector } from '../../src/ruleset/dom/selector.ts';
import { parseConfig } from '../../src/ruleset/ftr/config.ts';
import { convertConfig } from '../../src/ruleset/ftr/convert.ts';
import { elementsInCss, valuesInCss } from '../../src/ruleset/ftr/to-css.ts';

const PAGE = parseHtml(`<html><body>
<div id="a" class="x story"><h2 id="b">Boats</h2><p id="c">One <a id="d" href="/1">link</a></p><p id="e" class="x">Two</p>
<ul id="f"><li id="g" class="x"><a id="h" href="http://post.example">far</a></li><li id="i">near</li></ul>
<p id="j" class="x">Three</p></div>
<div id="k"><div id="l" class="deep"><span id="m"><b id="n">bold</b></span></div><p id="o"><img id="p"></p></div>
</body></html>`);

/** The ids of the elements that an XPath means, by the selector it is turned into. */
function meant(xpath: string): string {
  const test = compileSelector(elementsInCss(xpath));
  const found = [...nodesBelow(PAGE, () => true)].filter(isTag).filter(test);
  return found.map(element => element.attribs.id ?? element.name).join('');
}

test.each([
  ["//p[@class='x']", 'ej'],
  ["//div[contains(@class, 'stor')]", 'a'],
  ["//*[contains(concat(' ',normalize-space(@class),' '),' x ')]", 'aegj'],
  ["//a[starts-with(@href, 'http')]", 'h'],
  ['//p[not(@class) and not(img)]', 'c'],
  ['//*[self::h2 or self::ul]', 'bf'],
  ['//li | //h2', 'bgi'],
  ['//div/p[1]', 'co'],
  ['//p[last()]', 'jo'],
  ['//p[position()<3]', 'ceo'],
  ['//p[last()-1]', 'e'],
  ["//div/p[@class='x'][1]", 'e'],
  ["//div/p[@class='x'][last()]", 'j'],
  ['/html/body/div[2]/p', 'o'],
  ['//p[a]', 'c'],
  ['//li[.//a/@href]', 'g'],
  ["//p[contains(., 'link')]", 'c'],
  ['//li/..', 'f'],
  ['//a/parent::p', 'c'],
  ['//div/ul/li/parent::ul', 'f'],
  ['//b/ancestor::div', 'kl'],
  ['//b/ancestor::div[1]', 'l'],
  ["//div[@id='a']//li/a/ancestor::ul", 'f'],
  ['//ul/following-sibling::p', 'j'],
  ['//h2/following-sibling::*[1]', 'c'],
  ['//h2/following-sibling::ul[1]', 'f'],
  ['//ul/preceding-sibling::p', 'ce'],
  ['//ul/preceding-sibling::*[1]', 'e'],
  ['//ul/following::p', 'jo'],
  ['//b/preceding::p', 'cej'],
  ['//p[preceding-sibling::ul]', 'j'],
  ['//p[ancestor::div[@class]]', 'cej'],
  ['(//ul | //p)/a', 'd'],
  ['//span/ancestor-or-self::*[@class]', 'l'],
])('XPath %s means %s', (xpath, ids) => {
  expect(meant(xpath)).toBe(ids);
});

test.each([
  ["//p[text()='Two']", /exact text/],
  ['(//p)[2]', /whole document/],
  ['//p[count(a)=1]', /computed|comparison/],
  ['//p/following-sibling::text()', /text\(\) as an element/],
  ['//ul/preceding-sibling::p[1]', /nearest of a kind/],
  ['//p[', /ends too early/],
  ['//p]', /was not expected/],
])('%s is refused with its reason', (xpath, reason) => {
  expect(() => elementsInCss(xpath)).toThrow(reason);
});

test('values: attributes, the first of several, and what stands around them', () => {
  expect(valuesInCss("//meta[@name='a']/@content | //title")).toEqual([
    { selector: 'meta[name="a"]', attribute: 'content' },
    { selector: 'title' },
  ]);
  expect(valuesInCss("(//p[@class='by'])[1]/text()")).toEqual([{ selector: 'p[class="by"]' }]);
  expect(valuesInCss("substring-before(substring-after(//p, 'By '), ' |')")).toEqual([
    { selector: 'p', after: 'By ', before: ' |' },
  ]);
});

test('a config becomes a rule file; what cannot be said is reported with its line', () => {
  const config = parseConfig(`# Harbour Post
body: //div[@id='story']
body: //article
title: substring-before(//title, ' | ')
author: "Ada Quay"
strip: //div[@class='share']
strip: //p[.='Buy']
strip_id_or_class: newsletter
single_page_link: //a[@class='print']/@href
tidy: no
test_url: https://post.example/1
`);
  const { file, directives } = convertConfig('post.example', 'post.example', config);
  expect(file).toEqual({
    format: 1,
    id: 'post.example',
    hosts: ['post.example'],
    summary: 'Imported from a FiveFilters site config for post.example',
    dom: {
      content: ['div[id="story"]', 'article'],
      fields: { headline: [{ select: 'title', before: ' | ' }] },
      drop: [
        { id: 'share-widget', select: ['div[class="share"]'], category: 'share-widget' },
        {
          id: 'newsletter-prompt',
          select: ['[id*="newsletter"], [class*="newsletter"]'],
          category: 'newsletter-prompt',
        },
      ],
    },
    links: { singlePage: ['a[class="print"]@href'] },
  });
  expect(directives.filter(({ reason }) => reason).map(({ directive }) => directive.line)).toEqual([5, 7]);
});

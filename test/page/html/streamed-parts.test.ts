import { expect, test } from 'vitest';
import { segmentHtml } from '../../../src/block/html.ts';
import { parseHtml } from '../../../src/page/parse.ts';

const texts = (html: string) => segmentHtml(parseHtml(html)).blocks.map(({ text, hidden }) => [text, hidden]);
const seen = (html: string) => texts(html).flatMap(([text, hidden]) => (hidden ? [] : [text]));

test('parts of a streamed page stand where its scripts put them, and what stood there goes', () => {
  const page =
    '<main><h1>Lamps</h1><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--><p>The end</p></main>' +
    '<div hidden id="S:0"><p>Oil</p><template id="P:1"></template></div><script>$RC("B:0","S:0")</script>' +
    '<div hidden id="S:1"><p>Wicks</p></div><script>$RS("S:1","P:1")</script>';
  expect(seen(page)).toEqual(['Lamps', 'Oil', 'Wicks', 'The end']);
});

test('stretches within what stood there end with it', () => {
  const page =
    '<main><!--$?--><template id="B:a"></template><!--$--><p>Old</p><!--/$--><p>Old, too</p><!--/$--><p>The end</p></main>' +
    '<div hidden id="S:a"><p>New</p></div>';
  expect(seen(page)).toEqual(['New', 'The end']);
});

test('without a comment that ends it nothing goes', () => {
  const page =
    '<main><template id="B:0"></template><p>Ferries</p></main><div hidden id="S:0"><p>Lamps</p></div>';
  expect(seen(page)).toEqual(['Lamps', 'Ferries']);
});

test('parts without a place, or with one within, stay hidden', () => {
  const alone = '<p>Ferries</p><div hidden id="S:0"><p>Lamps</p></div>';
  expect(texts(alone)).toEqual([
    ['Ferries', undefined],
    ['Lamps', 'attribute'],
  ]);
  const ring = '<p>Ferries</p><div hidden id="S:0"><p>Lamps</p><template id="P:0"></template></div>';
  expect(seen(ring)).toEqual(['Ferries']);
});

test('the same holds for pages that the standard parser reads', () => {
  const page =
    '<main></><p>Oil</p><!--$?--><template id="B:0"></template><p>Loading</p><!--/$--></main><div hidden id="S:0"><p>Wicks</p></div>';
  expect(seen(page)).toEqual(['Oil', 'Wicks']);
});

import { type Element, isTag } from 'domhandler';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributeOf } from '../../../src/page/html/element.ts';
import { parseHtml } from '../../../src/page/parse.ts';

const WORDS = 'menu item item-1 item-2 wide é a&amp;b &copy &#65; m i'.split(' ');

function elementsOf(html: string): Element[] {
  return parseHtml(`<body>${html}`).children.flatMap(body =>
    isTag(body) ? body.children.filter(isTag) : [],
  );
}

describe('the classes of elements', () => {
  it('are those that the tags have, however often they were read before', () => {
    const value = fc.array(fc.constantFrom(...WORDS), { maxLength: 12 }).map(words => words.join(' '));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 40 }), values => {
        const elements = elementsOf(values.map(each => `<i class="${each}">x</i>`).join(''));
        const called = elements.map(each => attributeOf(each, 'class'));
        expect(called).toEqual(elements.map(each => each.attribs.class));
        expect(called).toHaveLength(values.length);
      }),
    );
  });

  it('are told from others of the same length, wherever they differ', () => {
    const values = Array.from({ length: 60 }, (_, at) => `${'a'.repeat(at)}b${'a'.repeat(59 - at)}`);
    const html = [...values, ...values].map(each => `<i class="${each}">x</i>`).join('');
    expect(elementsOf(html).map(each => attributeOf(each, 'class'))).toEqual([...values, ...values]);
  });

  it('are none where the attribute has no value, whatever stands before it', () => {
    const called = elementsOf('<i title="long" class>1</i><i class="">2</i><i title=x>3</i><i class=a>4</i>');
    expect(called.map(each => attributeOf(each, 'class'))).toEqual(['', '', undefined, 'a']);
  });
});

import fc from 'fast-check';
import { Parser, Tokenizer } from 'htmlparser2';
import { describe, expect, it } from 'vitest';
import { WholeTokenizer } from '../../src/page/tokenizer.ts';

/** What a parser reports when it is given the tokenizer, texts side by side as one. */
function events(html: string, tokenizer: unknown): string[] {
  const found: string[] = [];
  let text = '';
  const report = (...said: unknown[]) => {
    if (text !== '') found.push(`text ${text}`);
    text = '';
    found.push(said.map(each => (typeof each === 'object' ? JSON.stringify(each) : each)).join(' '));
  };
  const parser = new Parser(
    {
      ontext: data => {
        text += data;
      },
      onopentag: (name, attributes, implied) => report('open', name, attributes, implied),
      onclosetag: (name, implied) => report('close', name, implied),
      oncomment: data => report('comment', data),
      onprocessinginstruction: (name, data) => report('instruction', name, data),
      onend: () => report('end'),
    },
    { Tokenizer: tokenizer as typeof Tokenizer },
  );
  parser.end(html);
  return found;
}

const PIECES = (
  '<|>|/|!|-|--|[CDATA[|]]>|<div| class="a &amp; b"| id=\'x\'| q=a&lt|=|"|\'|text|&amp;|&|&#65;|&#x41|&notin|' +
  '&NotEqualTilde;|<script>|</script|<style>|</style >|<textarea>|</textarea>|<p>|</p>|<br/>|</ |<?xml|?>| |\n|é|' +
  '<svg/>|<!--|-->|<!doctype html>|</>|</3>|<SCRIPT|<xmp>|</xmp>|<title>Bread &amp; butter</title>'
).split('|');
/** Ends whatever is open: what is cut off in the middle of a tag is left out here, and partly text there. */
const END = '>"\'-->]]></script></style></textarea></xmp> end';

describe('the tokenizer for whole documents', () => {
  it('tells the parser what its own tokenizer tells it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }), pieces => {
        const html = pieces.join('') + END;
        expect(events(html, WholeTokenizer)).toEqual(events(html, Tokenizer));
      }),
      { numRuns: 2000 },
    );
  });

  it('decodes entities in titles wherever they stand', () => {
    expect(events('<title>a <&amp; b', WholeTokenizer)).toContain('text a <& b');
  });

  it('takes nothing from a tag that the document breaks off in', () => {
    for (const tag of ['<p', '<p class', '<p class="x', '</p', '<p /']) {
      const found = events(`<b>text</b>${tag}`, WholeTokenizer);
      expect(found.filter(event => /^(?:open|text)/.test(event))).toEqual(['open b {} false', 'text text']);
    }
  });
});

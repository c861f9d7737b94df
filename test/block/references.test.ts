import { describe, expect, it } from 'vitest';
import { segmentText } from '../../src/block/text.ts';

const said = (text: string) => segmentText(text).blocks.map(({ text }) => text);

describe('character references in flat text', () => {
  it('are decoded where a program forgot to', () => {
    const text =
      'Ice &amp; snow\nThe harbour&#8217;s master said &#x201C;no&#x201D; &ndash; twice.&nbsp;\nL&rsquo;&eacute;cole est ferm&eacute;e.';
    expect(said(text)).toEqual([
      'Ice & snow',
      'The harbour’s master said “no” – twice.',
      'L’école est fermée.',
    ]);
  });

  it('are decoded in words beside a bare ampersand, which stays', () => {
    expect(said('Quill & Sons can&rsquo;t sail.')).toEqual(['Quill & Sons can’t sail.']);
  });

  it.each([
    'Write "&amp;" for an ampersand.',
    'const a = b & c; // not &amp;',
    'The tag <b> and &amp; are mark-up.',
    '&lt;p&gt;It&rsquo;s late.&lt;/p&gt;',
    'var b = &num;',
    'See https://sound.example/?a=1&copy=2 and Ice &amp; snow.',
  ])('stay where they may be meant: %s', text => {
    expect(said(text)).toEqual([text]);
  });
});

import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { openPage } from '../../src/page/open.ts';

function said(text: string): { lines: string[]; flags: readonly string[] | undefined } {
  const bytes = Buffer.from(text);
  const page = openPage(
    makeCapture({ key: 'note', mediaType: 'text/plain', bytes, origin: { file: 'note' } }),
  );
  return { lines: page.blocks.map(block => block.text), flags: page.capture.flags };
}

const DECODED = ['references-decoded'];

describe('character references in flat text', () => {
  it('are decoded where a program forgot to', () => {
    const text =
      'Ice &amp; snow\nThe harbour&#8217;s master said &#x201C;no&#x201D; &ndash; twice.&nbsp;\nL&rsquo;&eacute;cole est ferm&eacute;e.';
    expect(said(text)).toEqual({
      lines: ['Ice & snow', 'The harbour’s master said “no” – twice.', 'L’école est fermée.'],
      flags: DECODED,
    });
  });

  it('are decoded in words beside a bare ampersand, which stays', () => {
    expect(said('Quill & Sons can&rsquo;t sail.')).toEqual({
      lines: ['Quill & Sons can’t sail.'],
      flags: DECODED,
    });
  });

  it.each([
    'Write "&amp;" for an ampersand.',
    'const a = b & c; // not &amp;',
    'The tag <b> and &amp; are mark-up.',
    '&lt;p&gt;It&rsquo;s late.&lt;/p&gt;',
    'var b = &num;',
    'See https://sound.example/?a=1&copy=2 and Ice &amp; snow.',
  ])('stay where they may be meant: %s', text => {
    expect(said(text)).toEqual({ lines: [text], flags: undefined });
  });
});

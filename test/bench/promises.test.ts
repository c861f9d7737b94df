import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { fastReading, squash, standardReading } from '../../bench/visible.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import type { Capture } from '../../src/model/capture.ts';
import type { Outcome, Removal } from '../../src/model/outcome.ts';

const rejected = (...parts: [text: string, block: number][]): Outcome => ({
  outcome: 'rejected',
  reason: 'listing',
  why: '',
  id: '',
  key: '',
  origin: { file: '-' },
  removed: parts.map(
    ([text, block]): Removal => ({ at: [block, 0], text, category: 'navigation', rule: 'r', why: '' }),
  ),
});

const capture = (mediaType: string, content: string): Capture =>
  makeCapture({ key: '-', mediaType, bytes: Buffer.from(content), origin: { file: '-' } });

const read = (texts: readonly string[]) => squash(texts.join(''));

describe('the readings', () => {
  const page =
    '<html><head><title>Tab</title><style>p{}</style></head><body><p hidden>se\u00adcret</p><script>x()</script>' +
    '<template>never</template><noscript><b>no script</b></noscript><p>Tom &amp; Eva</p></body></html>';

  it('take every text node outside head, script, style and template', () => {
    expect(read(standardReading(page))).toBe('secretnoscriptTom&Eva');
    expect(read(fastReading(page))).toBe('secretnoscriptTom&Eva');
  });
  it('end the head at the first element that cannot be in it', () => {
    const stray = '<head><title>Tab</title><p>Shown</p><meta charset="utf-8"></head><body>Too</body>';
    expect(read(standardReading(stray))).toBe('ShownToo');
    expect(read(fastReading(stray))).toBe('ShownToo');
  });
  it('write out veiled addresses, and put streamed parts in their places', () => {
    const veiled = '<a data-cfemail="5a3b1a38">[email&#160;protected]</a>';
    expect(read(standardReading(veiled))).toBe('a@b');
    expect(read(fastReading(veiled))).toBe('a@b');
    const streamed =
      '<b>1</b><!--$?--><template id="B:0"></template><i>Wait</i><!--/$--><b>3</b><p hidden id="S:0">2</p>';
    expect(read(standardReading(streamed))).toBe('123');
  });
  it('survive deep nesting', () => {
    expect(read(fastReading(`${'<i>'.repeat(50_000)}deep`))).toBe('deep');
  });
});

describe('account', () => {
  const html = capture('text/html', '<body><p>One  two</p><p>three</p></body>');

  it('finds kept and removed text complete, in page order whatever the order of the log', () => {
    expect(account(rejected(['three', 1], ['One two', 0]), html)).toEqual({
      reading: 'standard',
    });
  });
  it('tells where text is lost', () => {
    const lost = account(rejected(['One', 0], ['three', 1]), html);
    expect(lost.reading).toBe('neither');
    expect(lost.difference).toMatch(/^-3 characters, first at 4/);
  });
  it('tells text that is held twice', () => {
    const twice = account(rejected(['One two', 0], ['two', 0], ['three', 1]), html);
    expect(twice.difference).toMatch(/^3 characters/);
  });
  it('counts the joiners that join something', () => {
    const persian = capture(
      'text/html',
      '<p>می\u200cروند</p><p><b>می</b>\u200cروند</p><p>It goes\u200c.</p>',
    );
    const held = (...texts: string[]) =>
      account(rejected(...texts.map((text, at): [string, number] => [text, at])), persian).reading;
    expect(held('می\u200cروند', 'می\u200cروند', 'It goes.')).toBe('standard');
    expect(held('می\u200cروند', 'میروند', 'It goes.')).toBe('standard');
    expect(held('میروند', 'میروند', 'It goes.')).toBe('neither');
  });
  it('takes every character of a flat text', () => {
    const text = capture('text/plain', 'Menu\n\nOne two.\n');
    expect(account(rejected(['Menu', 0], ['One two.', 1]), text).reading).toBe('standard');
    expect(account(rejected(['One two.', 1]), text).reading).toBe('neither');
  });
});

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

describe('the readings', () => {
  const page =
    '<html><head><title>Tab</title><style>p{}</style></head><body><p hidden>se\u00adcret</p><script>x()</script>' +
    '<template>never</template><noscript><b>no script</b></noscript><p>Tom &amp; Eva</p></body></html>';

  it('take every text node outside head, script, style and template', () => {
    expect(squash(standardReading(page))).toBe('secretnoscriptTom&Eva');
    expect(squash(fastReading(page))).toBe('secretnoscriptTom&Eva');
  });
  it('end the head at the first element that cannot be in it', () => {
    const stray = '<head><title>Tab</title><p>Shown</p><meta charset="utf-8"></head><body>Too</body>';
    expect(squash(standardReading(stray))).toBe('ShownToo');
    expect(squash(fastReading(stray))).toBe('ShownToo');
  });
  it('survive deep nesting', () => {
    expect(squash(fastReading(`${'<i>'.repeat(50_000)}deep`))).toBe('deep');
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
  it('takes every character of a flat text', () => {
    const text = capture('text/plain', 'Menu\n\nOne two.\n');
    expect(account(rejected(['Menu', 0], ['One two.', 1]), text).reading).toBe('standard');
    expect(account(rejected(['One two.', 1]), text).reading).toBe('neither');
  });
});

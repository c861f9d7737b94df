import { describe, expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const PROSE =
  '<p>No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the harbour on Tuesday morning, where the ice is a foot thick and the mail has been lying for three days.</p>';

function typesIn(body: string) {
  const record = recordOf(`<html><body><article><h1>Ice</h1>${body}</article></body></html>`);
  return record.blocks
    .filter(({ role }) => role === undefined)
    .map(({ type, quoted }) => (quoted ? `${type} quoted` : type));
}

describe('quotations', () => {
  it('hold lists as well', () => {
    const quote =
      '<blockquote><p>As long as the ice is there, nobody should walk on it, and we of the ferry wait for two things:</p><ul><li>a ship that breaks the ice for us and for the mail,<li>a warm wind from the west, which nobody has promised.</ul></blockquote>';
    expect(
      typesIn(
        `${PROSE}<p>In the evening he wrote to the council, which had asked for the third time when the mail would come:</p>${quote}<p>The council read his letter on Wednesday, and did not know what to say to that.</p>`,
      ),
    ).toEqual(['paragraph', 'paragraph', 'quote', 'list-item quoted', 'list-item quoted', 'paragraph']);
  });

  it('may be an element that is called so', () => {
    const said =
      '<div class="block-quote wide"><div>As long as the ice is there, nobody should walk on it.</div></div>';
    expect(typesIn(`${PROSE}${said}${PROSE.replace('Monday', 'Friday')}`)).toEqual([
      'paragraph',
      'paragraph quoted',
      'paragraph',
    ]);
  });

  it.each([
    ['an indented text', `<blockquote>${PROSE}<p>That is all there is to say about it.</p></blockquote>`],
    [
      'a post of a thread',
      `<p>Asked on Monday, answered on Tuesday, read on Wednesday by nobody at all.</p><blockquote class="messageText">${PROSE}</blockquote>`,
    ],
    [
      'a note to the reader',
      `${PROSE}<blockquote class="docs-note"><p>Note</p><p>The ice is a foot thick there.</p></blockquote>${PROSE}`,
    ],
  ])('are none: %s', (_, body) => {
    expect(new Set(typesIn(body))).toEqual(new Set(['paragraph']));
  });
});

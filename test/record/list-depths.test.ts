import { expect, it } from 'vitest';
import { recordOf } from '../record-of.ts';

const ICE =
  'No boat left the sound on Monday, and none will leave it this week, the captain of the ferry said in the harbour on Tuesday, where the ice is a foot thick and the mail has been lying for three days.';
const WIND =
  'The council met in the evening and asked the captain of the ferry when the mail would come, and he said that it depended on the wind, on the tide and on the men who break the ice.';

/** The levels of the items between two paragraphs. */
function depthsOf(...items: string[]): unknown[] {
  const text = ['Ice in the sound', '', ICE, '', ...items, '', WIND].join('\n');
  const { blocks } = recordOf(text, { mediaType: 'text/plain' }, { allTypes: true });
  return blocks.filter(({ type }) => type === 'list-item').map(({ level }) => level);
}

it('items of flat text are as deep as they are indented', () => {
  expect(depthsOf(' * A lamp', '   * Of oil', '     * Of gas', '   * Of wax', ' * A rope')).toEqual([
    1, 2, 3, 2, 1,
  ]);
});

it('a mark before the mark stands for a list around it', () => {
  expect(depthsOf(' * A lamp', ' * * Of oil', ' * A rope')).toEqual([1, 2, 1]);
});

it('a list begins where it stands, and numbers of two digits stand further to the left', () => {
  expect(depthsOf('     * A lamp', '     * A rope')).toEqual([1, 1]);
  expect(depthsOf('10. A lamp', ' 9. A rope', '10. A bell')).toEqual([1, 1, 1]);
});

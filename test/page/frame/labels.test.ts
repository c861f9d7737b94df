import { describe, expect, it } from 'vitest';
import { labelOf } from '../../../src/page/frame/labels.ts';

describe('labels of exports', () => {
  it.each([
    ['Title', 'headline'],
    ['AUTHOR(S)', 'author'],
    ['ÜBERSCHRIFT', 'headline'],
    ['Catégorie', 'other'],
    ['Źródło', 'source'],
    ['Język', 'other'],
    ['LOAD-DATE', 'other'],
    ['Nexis Document ID', 'other'],
    ['Numéro de document', 'other'],
    ['Words', 'other'],
  ])('are known in any case: %s', (label, name) => {
    expect(labelOf(label, '')?.name).toBe(name);
    expect(labelOf(label.toLowerCase(), '')?.name).toBe(name);
  });

  it.each(['', 'Titles', 'Lights', 'Ferry', 'Harbour is old', 'İtitle', 'A name with an ID'])(
    'are no other words: %s',
    label => expect(labelOf(label, '')).toBeUndefined(),
  );

  it('tell an export by a length where so many words follow', () => {
    expect(labelOf('LENGTH', '512 words')?.telling).toBe(true);
    expect(labelOf('Length', 'of the quay')?.telling).toBe(false);
  });
});

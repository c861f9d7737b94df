import { describe, expect, it } from 'vitest';
import type { RecordBlock } from '../../src/model/record.ts';
import { bodyText } from '../../src/record/body.ts';
import { mended } from '../../src/record/mended.ts';

const paragraph = (text: string, at: [number, number], more: Partial<RecordBlock> = {}): RecordBlock => ({
  type: 'paragraph',
  text,
  at,
  ...more,
});

const PARTED = [
  paragraph('The ferry was late', [0, 0]),
  paragraph('and nobody spoke', [0, 22], { inline: [{ start: 4, end: 10, type: 'strong' }] }),
  paragraph(', as they say.', [0, 42]),
  paragraph('It snowed.', [1, 0]),
];

describe('a paragraph that something was taken out of', () => {
  it('is one paragraph of the body', () => {
    expect(bodyText(PARTED)).toBe('The ferry was late and nobody spoke, as they say.\n\nIt snowed.');
  });

  it('has no space where its script has none', () => {
    const parts = [paragraph('船', [0, 0]), paragraph('は川を渡る。', [0, 3]), paragraph('Ferry', [0, 12])];
    expect(bodyText(parts)).toBe('船は川を渡る。 Ferry');
  });

  it('has no space behind what opens a bracket or a quote', () => {
    const parts = [
      paragraph('He called it “', [0, 0]),
      paragraph('ice” (', [0, 20]),
      paragraph('so', [0, 40]),
    ];
    expect(bodyText(parts)).toBe('He called it “ice” (so');
    const quoted = [paragraph('Sie sagte „Eis“', [0, 0]), paragraph('und ging.', [0, 20])];
    expect(bodyText(quoted)).toBe('Sie sagte „Eis“ und ging.');
  });

  it('has no space where a single sign went from within a word', () => {
    const parts = [paragraph('The fer', [0, 0]), paragraph('ry was la', [0, 8]), paragraph('te.', [0, 18])];
    expect(bodyText(parts)).toBe('The ferry was late.');
    expect(mended(parts)).toEqual([paragraph('The ferry was late.', [0, 0])]);
  });

  it('is one block for exports, with its marks where they belong', () => {
    expect(mended(PARTED)).toEqual([
      paragraph('The ferry was late and nobody spoke, as they say.', [0, 0], {
        inline: [{ start: 23, end: 29, type: 'strong' }],
      }),
      PARTED[3],
    ]);
  });

  it('is no part of its caption, nor of a body from elsewhere', () => {
    const apart = [
      paragraph('A boat.', [0, 0]),
      paragraph('Photo: Ida Morel', [0, 8], { role: 'credit' }),
      paragraph('One.', [-1, 0]),
      paragraph('Two.', [-1, 0]),
    ];
    expect(mended(apart)).toEqual(apart);
  });
});

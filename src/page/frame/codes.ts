import type { Block } from '../../model/block.ts';
import type { FrameName } from '../../model/frame.ts';
import type { Found } from './fields.ts';

/** The codes that a database of news writes before its fields; those of two letters may begin other lines. */
const CODES: ReadonlyMap<string, FrameName> = new Map([
  ['HD', 'headline'],
  ['BY', 'author'],
  ['PD', 'date'],
  ['SN', 'source'],
  ['SE', 'section'],
  ['LP', 'body'],
  ['TD', 'body'],
  ...['CR', 'WC', 'ET', 'SC', 'ED', 'PG', 'LA', 'CY', 'ART', 'CO', 'IN', 'NS', 'RE', 'IPC', 'IPD', 'PUB'].map(
    (code): [string, FrameName] => [code, 'other'],
  ),
  ...['AN', 'CX', 'VOL', 'CLM', 'RF', 'CT'].map((code): [string, FrameName] => [code, 'other']),
]);

const CODE = /^([A-Z]{2,3})(?: |$)/;
/** So many different ones no other text has at the beginnings of its lines. */
const LEAST_CODES = 6;

/** The fields of a text that has codes for labels; none of other texts. */
export function codedFields(blocks: readonly Block[]): Found[] {
  const fields: Found[] = [];
  const codes = new Set<string>();
  for (const block of blocks) {
    const code = CODE.exec(block.text)?.[1];
    const name = code === undefined ? undefined : CODES.get(code);
    if (code === undefined || name === undefined) continue;
    codes.add(code);
    const value = block.text.slice(code.length + 1);
    fields.push({
      name,
      telling: true,
      label: code,
      block: block.index,
      start: block.text.length - value.length,
      value,
    });
  }
  const hasText = codes.has('LP') || codes.has('TD');
  return codes.size >= LEAST_CODES && codes.has('HD') && hasText ? fields : [];
}

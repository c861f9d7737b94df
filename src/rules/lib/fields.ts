import type { Element } from 'domhandler';
import type { Block } from '../../model/block.ts';
import type { HtmlPage } from '../../model/page.ts';
import { attributeOf } from '../../page/html/element.ts';

/** A field that no article has. */
export interface Field {
  /** The innermost element of block level around it. */
  row: number;
  asks: 'address' | 'password' | 'choice';
}

/** Names of fields for an address of e-mail whose type does not say so. */
const ADDRESS = /(?:^|[^a-z])e-?mail(?![a-z])/i;
const SENDS: ReadonlySet<string | undefined> = new Set(['submit', 'button', 'image']);
/** A page that asks more is a test or a questionnaire. */
const MOST_CHOICES = 2;

/** The fields of a page in its order: all that ask for an address or a password, and those of a poll. */
export function fieldsOf({ harvest, elements }: HtmlPage): Field[] {
  const inputs = harvest.byTag.get('input') ?? [];
  const choices = new Set<string | undefined>();
  const asking: [Element, Field['asks']][] = [];
  for (const { node } of inputs) {
    const asks = asksFor(node);
    if (asks) asking.push([node, asks]);
    if (asks === 'choice') choices.add(node.attribs.name);
  }
  if (asking.length === 0) return [];
  const isPoll = choices.size <= MOST_CHOICES;
  const rows = new Map(elements.nodes.map((node, row) => [node, row]));
  return asking.flatMap(([node, asks]) => {
    if (asks === 'choice' && !isPoll) return [];
    let around = node.parent as Element | null;
    while (around && !rows.has(around)) around = around.parent as Element | null;
    return around ? [{ row: rows.get(around)!, asks }] : [];
  });
}

function asksFor(field: Element): Field['asks'] | undefined {
  const type = attributeOf(field, 'type')?.trim().toLowerCase();
  if (type === 'email') return 'address';
  if (type === 'password') return 'password';
  if (type === 'radio') return 'choice';
  if (type !== undefined && type !== 'text') return undefined;
  const { attribs } = field;
  return ADDRESS.test(`${attribs.name ?? ''} ${attribs.id ?? ''} ${attribs.placeholder ?? ''}`)
    ? 'address'
    : undefined;
}

/** Whether a button stands among these blocks. */
export function hasButton(blocks: readonly Block[], { harvest, elements }: HtmlPage): boolean {
  if (blocks.length === 0) return false;
  const from = blocks[0]!.index;
  const to = blocks.at(-1)!.index + 1;
  const among = (block: number) => block >= from && block <= to;
  return (
    blocks.some(({ element }) => elements.nodes[element]!.name === 'button') ||
    (harvest.byTag.get('input') ?? []).some(
      ({ node, block }) => among(block) && SENDS.has(attributeOf(node, 'type')),
    )
  );
}

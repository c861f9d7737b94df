import { type FieldName, fieldIn } from '../../block/field-names.ts';
import { endsSentence } from '../../block/sentence-end.ts';
import type { Block } from '../../model/block.ts';

/** A line `Label: value`. */
export interface TextField {
  name: FieldName;
  block: Block;
  value: string;
}

/** A header stands among the first lines, and so many others may part its fields. */
const HEAD_LINES = 40;
const MOST_BETWEEN = 3;
const LEAST_FIELDS = 3;
const PROSE_WORDS = 25;

const REPLY = /^(?:(?:re|fwd?|aw|wg|sv|vs|antw|tr|rif|odp)\s?:\s*)+/i;
const LIST_TAG = /^\[[^[\]]{1,40}\]\s*/;
/** `Name <address>`, `address (Name)`. */
const MAILBOX = /^"?([^"<>]+?)"?\s*<[^<>]*@[^<>]*>$|^\S+@\S+\s+\(([^()]+)\)$/;

/**
 * The fields of a header above a flat text, as mails, databases and readers of feeds write it; none where no line of
 * it is a headline's, or where it has fewer than three fields: "Title: …" alone may be anything.
 */
export function headerFields(blocks: readonly Block[]): readonly TextField[] {
  const fields: TextField[] = [];
  for (const block of blocks.slice(0, HEAD_LINES)) {
    if (block.words >= PROSE_WORDS && endsSentence(block.text)) break;
    const field = fieldIn(block.text);
    if (!field) continue;
    const before = fields.at(-1)?.block.index ?? block.index;
    if (block.index - before > MOST_BETWEEN + 1) {
      if (isHeader(fields)) break;
      fields.length = 0;
    }
    fields.push({ ...field, block });
  }
  return isHeader(fields) ? fields : [];
}

function isHeader(fields: readonly TextField[]): boolean {
  return fields.length >= LEAST_FIELDS && fields.some(({ name }) => name === 'headline');
}

/** What a headline's field says, without the signs of replies and mailing lists before it. */
export function headlineOf({ value }: TextField): string {
  const subject = value.replace(REPLY, '').replace(LIST_TAG, '').replace(REPLY, '');
  return subject.replace(/;$/, '').trim();
}

/** Whether a field names the sender of a mail. */
export function isMailbox({ value }: TextField): boolean {
  return MAILBOX.test(value.trim());
}

/** Who an author's field names: of a mailbox the name, else what it says. */
export function writerOf({ value }: TextField): string {
  const mailbox = MAILBOX.exec(value.trim());
  return (mailbox?.[1] ?? mailbox?.[2] ?? value).trim();
}

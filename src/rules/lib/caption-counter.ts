import { type Element, isTag } from 'domhandler';
import { countWords } from '../../block/words.ts';
import type { Block } from '../../model/block.ts';
import type { Page } from '../../model/page.ts';
import type { Span } from '../../model/verdict.ts';
import { descend, readText } from '../../page/metadata/dom.ts';

const COUNTER =
  /(?:^|[\s_-])(?:pagination|pager|counter|(?:slide|image|photo|picture)-?(?:number|count|index))(?:$|[\s_-])/i;
/** What a script fills in: `{{number}} of {{total}}`, `--number-- of --total--`. */
const UNFILLED =
  /(?:--\w+--|\{\{\s*\w+\s*\}\}|%\w+%)(?:\s?(?:\/|\p{L}{1,5})\s?(?:--\w+--|\{\{\s*\w+\s*\}\}|%\w+%))?$/u;
const MAY_BE_UNFILLED = /[-}%]{2}$|%$/;
const MOST_WORDS = 5;
const MOST_NODES = 40;

/** Where a caption of a gallery ends in which picture it is of; undefined where it is nothing else. */
export function counterAtEnd({ text, kind, element }: Block, page: Page): Span | undefined {
  if (page.kind !== 'html' || kind !== 'caption') return undefined;
  const node = page.elements.nodes[element];
  const start = (node && namedCounter(node, text)) ?? unfilledCounter(text);
  return start === undefined || start <= 0 ? undefined : [start, text.length];
}

function namedCounter(node: Element, text: string): number | undefined {
  for (const child of descend(node, MOST_NODES)) {
    if (!isTag(child) || child === node || !COUNTER.test(child.attribs.class ?? '')) continue;
    const part = readText(child);
    if (part !== '' && text.endsWith(part) && countWords(part) <= MOST_WORDS)
      return text.length - part.length;
  }
  return undefined;
}

function unfilledCounter(text: string): number | undefined {
  return MAY_BE_UNFILLED.test(text) ? UNFILLED.exec(text)?.index : undefined;
}

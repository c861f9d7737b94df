import { decodeHTMLStrict } from 'entities';
import { decodeCapture } from '../src/capture/charset.ts';
import type { Capture } from '../src/model/capture.ts';
import type { Outcome } from '../src/model/outcome.ts';
import { markdownToHtml } from '../src/page/markdown/render.ts';
import { keepsJoiners } from './joiners.ts';
import { fastReading, scriptlessReading, squash, standardReading } from './visible.ts';

/** Whether kept + removed is the page's visible text, and by which reading of the page. */
export interface Account {
  reading: 'standard' | 'fast' | 'neither';
  /** Where the texts part, when no reading agrees. */
  difference?: string;
}

/** Everything an outcome still holds of the page's visible text, in page order; a body from JSON-LD is not visible. */
export function heldText(outcome: Outcome): string {
  if (outcome.outcome === 'quarantined') return '';
  const kept = outcome.outcome === 'record' ? outcome.record.blocks : [];
  return [...kept, ...outcome.removed]
    .filter(part => part.at[0] >= 0)
    .sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1])
    .map(part => part.text)
    .join('\n');
}

/**
 * Compares what an outcome holds with the page, read anew from its decoded text as the flags of its record say: as
 * another kind of page, with its escapes, or of flat text its character references, decoded; underscores that stand for
 * blanks count as these. Markdown is first rendered as the product renders it, whose tests show that no word of it is lost.
 */
export function account(outcome: Outcome, capture: Capture): Account {
  const joined = flagsOf(outcome).includes('underscores-read');
  const shown = (text: string) => (joined ? text.replaceAll('_', '') : text);
  const held = shown(heldText(outcome));
  const written = shown(decodeCapture(capture).text);
  const text = flagsOf(outcome).includes('escapes-decoded') ? unescaped(written) : written;
  const markdown = isReadAs('markdown', outcome, capture) ? markdownToHtml(text) : undefined;
  if (markdown !== undefined) return compare(held, [['standard', () => standardReading(markdown)]]);
  if (!isReadAs('html', outcome, capture)) return compare(held, flatReadings(outcome, text));
  return compare(held, [
    ['standard', () => standardReading(text)],
    ['standard', () => scriptlessReading(text)],
    ['fast', () => fastReading(text)],
  ]);
}

/** What a record says of how its capture was read; a rejection says nothing. */
function flagsOf(outcome: Outcome): readonly string[] {
  return outcome.outcome === 'record' ? outcome.record.quality.flags : [];
}

/** As its media type says, but where a flag says otherwise. */
function isReadAs(kind: 'html' | 'markdown', outcome: Outcome, { mediaType }: Capture): boolean {
  const other = flagsOf(outcome).find(flag => flag.startsWith('read-as-'));
  return other ? other === `read-as-${kind}` : mediaType === `text/${kind}`;
}

/** With escapes as JSON has them. */
function unescaped(text: string): string {
  return text.replace(/\\(u[\da-f]{4}|[^u])/gi, (written, sign: string) =>
    /^[u"\\/nrt]/.test(sign) ? JSON.parse(`"${written}"`) : written.replace("\\'", "'"),
  );
}

type Reading = ['standard' | 'fast', () => readonly string[]];

function flatReadings(outcome: Outcome, text: string): Reading[] {
  const asIs: Reading = ['standard', () => [text]];
  const decoded: Reading = ['standard', () => [decodeHTMLStrict(text)]];
  if (outcome.outcome !== 'record') return [asIs, decoded, ['standard', () => [unescaped(text)]]];
  return flagsOf(outcome).includes('references-decoded') ? [decoded] : [asIs];
}

function compare(held: string, readings: readonly Reading[]): Account {
  let difference = '';
  for (const [reading, read] of readings) {
    const found = differenceBetween(read(), held);
    if (found === undefined) return { reading };
    if (reading === 'fast' || difference === '') difference = found;
  }
  return { reading: 'neither', difference };
}

function differenceBetween(texts: readonly string[], held: string): string | undefined {
  const [visible, kept] = [squash(texts.join('')), squash(held)];
  if (visible !== kept) return firstDifference(visible, kept);
  return keepsJoiners(held, texts) ? undefined : 'joiners that join something, or more than the page has';
}

function firstDifference(visible: string, held: string): string {
  let at = 0;
  while (at < visible.length && visible[at] === held[at]) at++;
  const excerpt = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 15), at + 25));
  return `${held.length - visible.length} characters, first at ${at}: page ${excerpt(visible)}, held ${excerpt(held)}`;
}

/** Two runs over one capture give the same bytes. */
export function sameBytes(first: Outcome, second: Outcome): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}

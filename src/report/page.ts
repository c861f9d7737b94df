import type { RecordOutcome, Removal } from '../model/outcome.ts';
import type { RecordBlock } from '../model/record.ts';
import { CATEGORIES } from '../model/verdict.ts';
import { html, type Markup } from './markup.ts';

/** Characters of one page that the report shows; pages beyond it are cut, and say so. */
const MOST = 200_000;

/** The capture's text in reading order, with every part that was removed marked by its category. */
export function explainedPage(outcome: RecordOutcome, id: string): Markup {
  const { record, removed } = outcome;
  const { score, flags } = record.quality;
  const parts = readingOrder([...record.blocks, ...removed]);
  const { shown, left } = cut(parts);
  return html`<article id="${id}">
<h3 dir="auto">${record.headline ?? outcome.key}</h3>
<dl>
<dt>Capture</dt><dd>${outcome.key}</dd>
<dt>Address</dt><dd>${address(record.url ?? record.capture.url)}</dd>
<dt>Quality</dt><dd>${score.toFixed(2)}${flags.length > 0 ? ` (${flags.join(', ')})` : ''}</dd>
</dl>
${key(removed)}
${paragraphs(shown)}
${left > 0 ? html`<p class="note">${left} more characters are not shown.</p>` : ''}
</article>
`;
}

type Part = RecordBlock | Removal;

function readingOrder(parts: Part[]): Part[] {
  return parts.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]);
}

function cut(parts: readonly Part[]): { shown: Part[]; left: number } {
  const shown: Part[] = [];
  let room = MOST;
  let left = 0;
  for (const part of parts) {
    const text = part.text.slice(0, room);
    if (text !== '') shown.push({ ...part, text });
    room -= text.length;
    left += part.text.length - text.length;
  }
  return { shown, left };
}

/** Parts of one source block stand in one paragraph. */
function paragraphs(parts: readonly Part[]): Markup[] {
  const blocks = new Map<number, Part[]>();
  for (const part of parts) blocks.set(part.at[0], [...(blocks.get(part.at[0]) ?? []), part]);
  return [...blocks.values()].map(block => {
    const kept = block.find(part => 'type' in part);
    return html`<p class="${kept?.type ?? 'removed'}" dir="auto">${spaced(block.map(marked))}</p>\n`;
  });
}

function spaced(parts: readonly Markup[]): Markup[] {
  return parts.map((part, i) => (i === 0 ? part : html` ${part}`));
}

function marked(part: Part): Markup {
  if ('type' in part) return html`${part.text}`;
  const { category, rule, why, path, text } = part;
  const reason = `${category} · ${rule}: ${why}${path ? ` (${path})` : ''}`;
  return html`<mark class="${category}" tabindex="0" data-why="${reason}">${text}</mark>`;
}

/** The categories on this page, each in its colour. */
function key(removed: readonly Removal[]): Markup {
  const present = new Set(removed.map(({ category }) => category));
  const marks = CATEGORIES.filter(category => present.has(category)).map(
    category => html`<mark class="${category}">${category}</mark>`,
  );
  return marks.length > 0 ? html`<p class="key">Removed: ${marks}</p>` : html`<p>Nothing was removed.</p>`;
}

function address(url: string | undefined): Markup {
  if (url === undefined) return html`unknown`;
  // Pages name their own address, so it may be of any scheme.
  if (!/^https?:\/\//i.test(url)) return html`${url}`;
  return html`<a href="${url}" rel="noreferrer nofollow">${url}</a>`;
}

import { stringify } from 'yaml';
import type { Page } from '../../model/page.ts';
import { siteSuffix } from '../../rules/lib/repeat.ts';
import { textOf } from '../dom/element-text.ts';
import type { Example, RuleFile } from '../schema.ts';
import { type ContentElement, contentElement } from './content-element.ts';
import { type Cleaned, escapeHtml, idOf, isLabel, isProse, someParagraphs } from './pieces.ts';
import { lastingClasses } from './selector-for.ts';

const MAX_SUGGESTIONS = 6;
const MIN_SIGNATURE = 6;

/** A first rule file for the site of a capture, in YAML, with examples that pass. */
export function scaffold(page: Page, cleaned: Cleaned): string {
  const host = hostOf(page.capture.url);
  const file = page.kind === 'html' ? htmlFile(page, cleaned) : textFile(cleaned);
  const whole: RuleFile = {
    format: 1,
    id: host,
    hosts: [host],
    ...signatureOf(page),
    summary: `Articles of ${host}`,
    ...file,
  };
  return `${HEADER}${stringify(whole, { lineWidth: 110, aliasDuplicateObjects: false, blockQuote: 'literal' })}`;
}

const HEADER = `# Made from one capture: check every line against other pages of the site, then run
#   dechrome rules test <this file>    and    dechrome rules lint <this file>
`;

/** What the page's title, or a line of the text, has behind the last dash. */
function signatureOf(page: Page): Pick<RuleFile, 'signatures'> {
  const titles =
    page.kind === 'html' ? (page.harvest.byTag.get('title') ?? []).map(({ node }) => textOf(node)) : [];
  const texts = page.kind === 'html' ? titles : page.blocks.map(block => block.text);
  const suffixes = texts.map(text => text.slice(siteSuffix(text)?.start ?? text.length).trim());
  const suffix = suffixes.find(text => text.length >= MIN_SIGNATURE);
  return suffix === undefined ? {} : { signatures: [suffix] };
}

function hostOf(url: string | undefined): string {
  return url !== undefined && URL.canParse(url)
    ? new URL(url).hostname.replace(/^www\d*\./, '')
    : 'example.com';
}

function htmlFile(page: Page & { kind: 'html' }, cleaned: Cleaned): Partial<RuleFile> {
  const words = new Array<number>(page.blocks.length).fill(0);
  for (const block of cleaned.kept)
    if (isProse(block)) words[block.at[0]] = page.blocks[block.at[0]]?.words ?? 0;
  const content = contentElement(page, words);
  if (!content) return { examples: [plainPage(cleaned)] };
  const drops = suggestedDrops(page, content, cleaned);
  return {
    dom: { content: [content.selector], ...(drops.length > 0 && { drop: drops }) },
    examples: [layoutExample(content, cleaned, drops), plainPage(cleaned)],
  };
}

type Drop = NonNullable<NonNullable<RuleFile['dom']>['drop']>[number];

/** Elements within the content of which other rules left no text: the site's own names for its chrome. */
function suggestedDrops(
  page: Page & { kind: 'html' },
  content: ContentElement,
  { kept, removed }: Cleaned,
): Drop[] {
  const { first, last, nodes } = page.elements;
  const staying = new Set(kept.map(({ at }) => at[0]));
  const drops = new Map<string, Drop>();
  for (const { at, category } of removed) {
    const block = page.blocks[at[0]];
    if (!block || at[0] < first[content.row]! || at[0] >= last[content.row]!) continue;
    if (category === 'hidden' || staying.has(at[0])) continue;
    const [name] = lastingClasses(nodes[block.element]!);
    if (name !== undefined) drops.set(name, { id: idOf(name), select: `.${name}`, category });
  }
  return [...drops.values()].slice(0, MAX_SUGGESTIONS);
}

function layoutExample(content: ContentElement, cleaned: Cleaned, drops: readonly Drop[]): Example {
  const paragraphs = someParagraphs(cleaned);
  const { name, attribs } = content.element;
  const shown = Object.entries(attribs).filter(([key]) =>
    ['class', 'id', 'itemprop', 'role', 'data-testid', 'data-component'].includes(key),
  );
  const open = [name, ...shown.map(([key, value]) => `${key}="${escapeHtml(value)}"`)].join(' ');
  const chrome = drops.map(({ id, select }) => `  <div class="${String(select).slice(1)}">${id}</div>`);
  const body = paragraphs.map(text => `  <p>${escapeHtml(text)}</p>`);
  return {
    name: 'the article stays, what is around it goes',
    html: [`<p>Outside</p>`, `<${open}>`, ...body, ...chrome, `</${name}>`].join('\n'),
    keeps: paragraphs,
    drops: ['Outside', ...drops.map(({ id }) => id)],
    fires: ['content', ...drops.map(({ id }) => id)],
  };
}

function plainPage(cleaned: Cleaned): Example {
  const [text = 'A paragraph.'] = someParagraphs(cleaned);
  const html = `<p>${escapeHtml(text)}</p>`;
  return { name: 'a page of another layout stays as it is', html, keeps: [text], fires: [] };
}

function textFile(cleaned: Cleaned): Partial<RuleFile> {
  const labels = [...new Set(cleaned.removed.filter(isLabel).map(({ text }) => text))].slice(
    0,
    MAX_SUGGESTIONS,
  );
  const rules = labels.map((text, i) => ({
    id: idOf(text, `line-${i + 1}`),
    match: { equals: text },
    category: cleaned.removed.find(removal => removal.text === text)!.category,
  }));
  const unique = rules.filter((rule, i) => rules.findIndex(({ id }) => id === rule.id) === i);
  const prose = someParagraphs(cleaned);
  const lines = unique.map(({ match }) => match.equals);
  const example: Example = {
    name: 'lines of the site go',
    text: [...prose, ...lines].join('\n\n'),
    keeps: prose,
    drops: lines,
    fires: unique.map(({ id }) => id),
  };
  const nearMiss: Example = { name: 'prose stays', text: prose.join('\n\n'), keeps: prose, fires: [] };
  return unique.length > 0
    ? { text: { drop: unique }, examples: [example, nearMiss] }
    : { examples: [nearMiss] };
}

import type { InlineNode } from './inline-tree.ts';
import { codeSpan, escapeAddress, escapeCharacters, escapeText, reference } from './markdown-escape.ts';
import { noteName } from './notes.ts';

export interface InlinePlace {
  /** Headings and table cells have one line: a line break becomes a space. */
  oneLine?: boolean;
  /** In a table cell a bar ends the cell, even inside code. */
  cell?: boolean;
}

interface Text {
  type: 'text';
  characters: string[];
  /** Indices of characters to write as references. */
  referred: Set<number>;
}
interface Delimiter {
  type: 'delimiter';
  node: InlineNode;
  opens: boolean;
  marker: string;
}
/** Begins and ends with punctuation or a line end. */
interface Done {
  type: 'done';
  text: string;
}
type Token = Text | Delimiter | Done;

/** Surely neither white space nor punctuation, for readers of any version of CommonMark. */
const WORD_INSIDE = /^[\p{L}\p{N}\p{M}]$/u;
/** Surely white space or punctuation, for readers of any version of CommonMark; some see halves of rare characters. */
const APART = /^(?![\u{10000}-\u{10ffff}])(?:\s|[\p{P}$+<=>^`|~])$/u;

/** Inline content as CommonMark. A reader gives back the same text with the same marks. */
export function inlineMarkdown(nodes: readonly InlineNode[], place: InlinePlace = {}): string {
  const tokens: Token[] = [];
  tokenize(nodes, place, tokens);
  chooseMarkers(tokens);
  while (referNeighbours(tokens)) {
    // A character that became a reference may hide the delimiter on its other side.
  }
  return tokens
    .map((token, i) => (token.type === 'text' ? textAt(tokens, i, token, place) : written(token)))
    .join('');
}

function tokenize(nodes: readonly InlineNode[], place: InlinePlace, tokens: Token[]): void {
  for (const node of nodes) {
    if (node.type === 'text') pushText(tokens, node.text);
    else if (node.type === 'code') pushCode(tokens, node.text, place);
    else if (node.type === 'noteref') tokens.push({ type: 'done', text: `[^${noteName(node.label)}]` });
    else if (node.type === 'break') {
      if (place.oneLine) pushText(tokens, ' ');
      else tokens.push({ type: 'done', text: '\\\n' });
    } else {
      tokens.push(edge(node, true));
      tokenize(node.children, place, tokens);
      tokens.push(edge(node, false));
    }
  }
}

function edge(node: Extract<InlineNode, { children: InlineNode[] }>, opens: boolean): Token {
  if (node.type === 'link') return { type: 'done', text: opens ? '[' : `](${escapeAddress(node.href)})` };
  return { type: 'delimiter', node, opens, marker: node.type === 'strong' ? '**' : '*' };
}

function pushCode(tokens: Token[], code: string, place: InlinePlace): void {
  const span = codeSpan(code);
  if (!place.cell) tokens.push({ type: 'done', text: span });
  // A backslash before a bar cannot be told inside code inside a table.
  else if (code.includes('\\|')) pushText(tokens, code);
  else tokens.push({ type: 'done', text: span.replaceAll('|', '\\|') });
}

function pushText(tokens: Token[], text: string): void {
  const before = tokens.at(-1);
  if (before?.type !== 'text') tokens.push({ type: 'text', characters: [...text], referred: new Set() });
  else for (const character of text) before.characters.push(character);
}

/** Emphasis whose asterisk would touch other asterisks is written with underscores. */
function chooseMarkers(tokens: readonly Token[]): void {
  const touching = new Set<InlineNode>();
  for (const [i, token] of tokens.entries()) {
    const next = tokens[i + 1];
    if (token.type !== 'delimiter' || next?.type !== 'delimiter') continue;
    for (const { node } of [token, next]) if (node.type === 'emphasis') touching.add(node);
  }
  for (const token of tokens) if (token.type === 'delimiter' && touching.has(token.node)) token.marker = '_';
}

/** Makes references of letters that would hide a delimiter beside them; says whether there were any. */
function referNeighbours(tokens: readonly Token[]): boolean {
  let found = false;
  for (const [i, token] of tokens.entries()) {
    if (token.type !== 'delimiter') continue;
    const [outer, inner] = token.opens ? [tokens[i - 1], tokens[i + 1]] : [tokens[i + 1], tokens[i - 1]];
    if (outer?.type !== 'text') continue;
    const at = token.opens ? outer.characters.length - 1 : 0;
    if (outer.referred.has(at) || APART.test(outer.characters[at]!)) continue;
    if (token.marker !== '_' && beginsWithLetter(inner, token.opens)) continue;
    outer.referred.add(at);
    found = true;
  }
  return found;
}

/** Whether the delimiter in front of (behind) this token sees a letter. */
function beginsWithLetter(inner: Token | undefined, front: boolean): boolean {
  if (inner?.type !== 'text') return false;
  const at = front ? 0 : inner.characters.length - 1;
  return !inner.referred.has(at) && WORD_INSIDE.test(inner.characters[at]!);
}

function textAt(tokens: readonly Token[], i: number, text: Text, place: InlinePlace): string {
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const lineStart = before ? before.type === 'done' && before.text.endsWith('\n') : !place.cell;
  const last = text.characters.length - 1;
  const escaped = escapeCharacters(text.characters, lineStart);
  // These would glue to the bracket or backtick that follows.
  if (after?.type === 'done' && /[!`]/.test(text.characters[last]!)) text.referred.add(last);
  if (before?.type === 'done' && couldBeNote(before.text, text.characters[0]!)) text.referred.add(0);
  for (const at of text.referred) escaped[at] = reference(text.characters[at]!);
  if (place.oneLine && !after && text.characters[last] === '#') escaped[last] = '\\#';
  return escaped.join('');
}

/** A colon after a reference would make it a note, a caret after a bracket the bracket a reference. */
function couldBeNote(before: string, character: string): boolean {
  return before.startsWith('[^') ? character === ':' : before === '[' && character === '^';
}

function written(token: Delimiter | Done): string {
  return token.type === 'done' ? token.text : token.marker;
}

/** A picture; its alt text is plain. */
export function imageMarkdown(address: string, alt: string): string {
  return `![${escapeText(alt.toWellFormed().replace(/\s+/g, ' '))}](${escapeAddress(address)})`;
}

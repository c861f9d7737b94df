import { readdirSync, readFileSync } from 'node:fs';
import { type Element, isTag, isText, type ParentNode, Text } from 'domhandler';
import { getOuterHTML } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { hashText } from '../src/model/hash.ts';
import type { Truth } from './dataset.ts';

/**
 * Made-up languages, of whose words no model has seen any, each made by exchanging letters, so that lines, signs and
 * lengths stay: `unheard`, an alphabet's language whose frequent words and labels alone are known (those in rules/ui-strings);
 * `unread`, one in a script without capitals of which nothing is known; `unspaced`, one without spaces.
 */
export const TONGUES = ['unheard', 'unread', 'unspaced'] as const;
export type Tongue = (typeof TONGUES)[number];

const LETTERS = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]/gu;
const WORDS = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+/gu;

/** Vowels go round among themselves, and so do consonants. */
const RINGS = ['aeiou', 'bcdfghjklmnpqrstvwxz'];
const STEP = 3;

const GEORGIAN = 0x10d0;
const GEORGIAN_LETTERS = 33;
const HAN = 0x4e00;
const HAN_SIGNS = 2500;
/** Letters that a sign stands for. */
const HAN_LETTERS = 3;

/** The words of all phrase files, in lower case. */
let listed: ReadonlySet<string> | undefined;

function listedWords(): ReadonlySet<string> {
  if (listed) return listed;
  const folder = new URL('../rules/ui-strings/', import.meta.url);
  const files = readdirSync(folder).map(name => readFileSync(new URL(name, folder), 'utf8'));
  listed = new Set(files.flatMap(file => file.toLowerCase().match(WORDS) ?? []));
  return listed;
}

/** A text as it would be in that language. What stands in one text twice stands in both places alike. */
export function inTongue(text: string, tongue: Tongue): string {
  switch (tongue) {
    case 'unheard':
      return text.replace(WORDS, word =>
        listedWords().has(word.toLowerCase()) ? word : word.replace(/[a-z]/gi, exchanged),
      );
    case 'unread':
      return text.replace(LETTERS, letter =>
        String.fromCharCode(GEORGIAN + (letter.toLowerCase().codePointAt(0)! % GEORGIAN_LETTERS)),
      );
    case 'unspaced':
      return closed(text.replace(WORDS, inHan));
  }
}

function exchanged(letter: string): string {
  const small = letter.toLowerCase();
  const ring = RINGS.find(letters => letters.includes(small));
  if (!ring) return letter;
  const other = ring[(ring.indexOf(small) + STEP) % ring.length]!;
  return letter === small ? other : other.toUpperCase();
}

function inHan(word: string): string {
  let signs = '';
  for (let at = 0; at < word.length; at += HAN_LETTERS) {
    const part = word.slice(at, at + HAN_LETTERS).toLowerCase();
    signs += String.fromCharCode(HAN + ((hashText(part) >>> 0) % HAN_SIGNS));
  }
  return signs;
}

const WIDE: Readonly<Record<string, string>> = {
  '.': '。',
  ',': '，',
  '?': '？',
  '!': '！',
  ':': '：',
  ';': '；',
};

/** Signs behind Han become wide, and the spaces between go. */
function closed(text: string): string {
  return text
    .replace(/(?<=\p{sc=Han})[.,?!:;](?!\S) ?/gu, sign => WIDE[sign[0]!]!)
    .replace(/(?<=[\p{sc=Han}。，？！：；]) (?=\p{sc=Han})/gu, '');
}

/** What is annotated of a page's text, as it would be in that language; nothing else. */
export function truthInTongue(truth: Truth, tongue: Tongue): Truth {
  const spoken = (snippets: readonly string[]) => snippets.map(snippet => inTongue(snippet, tongue));
  return {
    ...(truth.text !== undefined && { text: inTongue(truth.text, tongue) }),
    ...(truth.with && { with: spoken(truth.with) }),
    ...(truth.without && { without: spoken(truth.without) }),
  };
}

/** A page's HTML with its visible text, and what it tells machines in words, in that language. */
export function htmlInTongue(html: string, tongue: Tongue): string {
  const root = parseDocument(html);
  translate(root, tongue);
  return getOuterHTML(root, { encodeEntities: 'utf8' });
}

const SPOKEN = ['alt', 'title', 'placeholder', 'aria-label', 'content'];

function translate(parent: ParentNode, tongue: Tongue): void {
  for (const node of parent.children) {
    if (isText(node)) node.data = inTongue(node.data, tongue);
    if (!isTag(node)) continue;
    if (node.name === 'script' || node.name === 'style') {
      translateData(node, tongue);
      continue;
    }
    delete node.attribs.lang;
    for (const name of SPOKEN) {
      const value = node.attribs[name];
      if (value && isSpoken(value)) node.attribs[name] = inTongue(value, tongue);
    }
    translate(node, tongue);
  }
}

const isSpoken = (value: string) => value.includes(' ') && !/^(?:https?:|\d{4}-)/.test(value);

/** Scripts stay, but for the words of JSON-LD. */
function translateData(script: Element, tongue: Tongue): void {
  const [content] = script.children;
  if (!/json/.test(script.attribs.type ?? '') || !(content instanceof Text)) return;
  try {
    const data: unknown = JSON.parse(content.data, (_, value: unknown) =>
      typeof value === 'string' && isSpoken(value) ? inTongue(value, tongue) : value,
    );
    content.data = JSON.stringify(data);
  } catch {
    // What can't be read here, no reader of the page reads either.
    script.children = [];
  }
}

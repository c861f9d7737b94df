import type { InlineMark } from '../model/block.ts';
import type { Piece } from './pieces.ts';

/** One alone may be a heading, or asked for effect. */
const LEAST = 2;
const ASKS = /[?？؟;]/;
const CLOSING = '"\'”’»)]';
/** Greek asks with a semicolon, others end lines of code and lists with one. */
const GREEK = /\p{Script=Greek}/u;
/** `Q:`, `A.`, `Frage 3:` */
const LABEL = /^(\p{L}{1,10})(?:\s?\d{1,3})?\s?[.:：](?=\s?\S)/u;
const WORD = /\p{L}{2}|\p{Lo}/u;

interface Line {
  start: number;
  end: number;
  text: string;
  /** What all of it is set in, if that is bold type or italics. */
  setOff: InlineMark['type'] | undefined;
}

interface Part {
  role: 'question' | 'answer' | undefined;
  from: number;
  to: number;
}

/**
 * Pieces with questions and answers apart that stand in one paragraph with nothing but a line break between them, where
 * a page has several in bold type or italics, or with labels before both. Others stay as they are.
 */
export function withQuestions(pieces: readonly Piece[]): readonly Piece[] {
  const parted = new Map<Piece, Piece[]>();
  const asked = new Set<string>();
  for (const piece of pieces) {
    const parts = partsOf(piece);
    if (!parts) continue;
    parted.set(piece, parts);
    for (const { role, text } of parts) if (role === 'question') asked.add(text);
  }
  return asked.size < LEAST ? pieces : pieces.flatMap(piece => parted.get(piece) ?? piece);
}

function partsOf(piece: Piece): Piece[] | undefined {
  const { block, role, text } = piece;
  if (role !== undefined || (block.kind !== 'paragraph' && block.kind !== 'unknown')) return undefined;
  if (!text.includes('\n') || !ASKS.test(text)) return undefined;
  const lines = linesOf(piece);
  if (!lines.some(({ text }) => asks(text))) return undefined;
  const parts = rolesOf(lines);
  if (!parts.some(part => part.role === 'question')) return undefined;
  return parts.map(({ role, from, to }) => {
    const [start, end] = [lines[from]!.start, lines[to - 1]!.end];
    return { block, role, start, end, text: block.text.slice(start, end) };
  });
}

/** Whether a text ends in a question. */
export function asks(text: string): boolean {
  let last = text.length - 1;
  while (last >= 0 && CLOSING.includes(text[last]!)) last--;
  return last >= 0 && ASKS.test(text[last]!) && (!text.endsWith(';') || GREEK.test(text));
}

/** The lines of a piece that say something, without white space around them. */
function linesOf({ block, start: first, text }: Piece): Line[] {
  const marks = block.marks.filter(({ type }) => type === 'strong' || type === 'emphasis');
  const lines: Line[] = [];
  let from = first;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    const start = from + raw.length - raw.trimStart().length;
    from += raw.length + 1;
    if (line === '') continue;
    const end = start + line.length;
    const setOff = marks.find(mark => mark.start <= start && mark.end >= end - 1)?.type;
    lines.push({ start, end, text: line, setOff });
  }
  return lines;
}

/** Lines of one role beside each other. What is before the first question, and answers without one, have none. */
function rolesOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  let answers = 0;
  for (let at = 0; at < lines.length; ) {
    const answer = answerAt(lines, at);
    const isQuestion = answer !== undefined;
    const to = answer ?? at + 1;
    const last = parts.at(-1);
    if (!isQuestion && last && last.role !== 'question') last.to = to;
    else if (isQuestion) parts.push({ role: 'question', from: at, to });
    else parts.push({ role: last === undefined ? undefined : 'answer', from: at, to });
    if (!isQuestion && last?.role === 'question') answers++;
    at = to;
  }
  return answers === parts.filter(({ role }) => role === 'question').length ? parts : [];
}

/** Where the answer begins, if a question begins at a line. */
function answerAt(lines: readonly Line[], at: number): number | undefined {
  const { setOff } = lines[at]!;
  let to = at;
  while (setOff !== undefined && lines[to]?.setOff === setOff) to++;
  if (to > at && to < lines.length && asks(lines[to - 1]!.text) && WORD.test(lines[to]!.text)) return to;
  const [question, answer] = [lines[at]!, lines[at + 1]];
  if (!answer || !asks(question.text)) return undefined;
  const labels = [question, answer].map(({ text }) => LABEL.exec(text)?.[1]);
  return labels[0] !== undefined && labels[1] !== undefined && labels[0] !== labels[1] ? at + 1 : undefined;
}

import type { InlineMark } from '../model/block.ts';
import { flatText } from './flat-text.ts';
import { evenText, normalizeText } from './normalize.ts';

/** Stands for the name of an element whose text readers do not see in its line: hidden, for screen readers, tooltips. */
export const UNSEEN = '#unseen';

const MARK_OF: ReadonlyMap<string, InlineMark['type']> = new Map([
  ['a', 'link'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['cite', 'emphasis'],
  ['strong', 'strong'],
  ['b', 'strong'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['samp', 'code'],
  ['sup', 'superscript'],
  ['sub', 'subscript'],
  ['rt', 'gloss'],
  ['rtc', 'gloss'],
  ['rp', 'gloss'],
  [UNSEEN, 'unseen'],
]);

const SPACE = 0x20;
const NEWLINE = 0x0a;
/** In place of a sign, where none is. */
const NOTHING = -1;

const NO_MARKS: readonly InlineMark[] = Object.freeze([]);

export interface FinishedRun {
  text: string;
  marks: readonly InlineMark[];
  linkDensity: number;
}

/** The inline text being collected between two block boundaries, with its links and emphasis. */
export class Run {
  /** All but what was added last: a long text that grows is not read, which would copy it each time. */
  private text = '';
  /** The last sign of that. */
  private before = NOTHING;
  private tail = '';
  /** The last sign of all. */
  private last = NOTHING;
  /** Of all. */
  private length = 0;
  private readonly marks: InlineMark[] = [];
  /** How many of them are those of this run. */
  private closed = 0;
  private readonly open: InlineMark[] = [];
  controlsRemoved = 0;

  get empty(): boolean {
    return this.length === 0;
  }

  /** The last two signs. */
  get end(): string {
    return (this.tail.length > 1 ? this.tail : this.text.slice(-1) + this.tail).slice(-2);
  }

  add(data: string, preformatted: boolean): void {
    if (preformatted) {
      const { text, controlsRemoved } = normalizeText(data.replace(LINE_END, '\n'), this.lastSign());
      this.controlsRemoved += controlsRemoved;
      this.append(text);
    } else if (SPACE_ALONE.test(data)) {
      this.space();
    } else {
      const { text, controlsRemoved } = evenText(data, this.lastSign());
      this.controlsRemoved += controlsRemoved;
      this.append(text.charCodeAt(0) === SPACE && this.endsInSpace() ? text.slice(1) : text);
    }
  }

  /** White space that is no line break. */
  space(): void {
    if (!this.endsInSpace()) this.append(' ');
  }

  private lastSign(): string {
    return this.last === NOTHING ? '' : String.fromCharCode(this.last);
  }

  private append(piece: string): void {
    if (piece === '') return;
    this.before = this.last;
    this.text += this.tail;
    this.tail = piece;
    this.length += piece.length;
    this.last = piece.charCodeAt(piece.length - 1);
  }

  /** Whether white space before what is added would be too much. */
  private endsInSpace(): boolean {
    const { last } = this;
    return last === NOTHING || last === SPACE || last === NEWLINE;
  }

  /** A forced line break; says whether it is the second in a row, which ends a paragraph. */
  lineBreak(): boolean {
    if (this.last === SPACE && this.tail !== '') this.cutSpace();
    if (this.last === NEWLINE) return true;
    if (!this.empty) this.append('\n');
    return false;
  }

  private cutSpace(): void {
    this.tail = this.tail.slice(0, -1);
    this.length--;
    this.last = this.tail === '' ? this.before : this.tail.charCodeAt(this.tail.length - 1);
  }

  enter(tag: string, href: string | undefined): void {
    const type = MARK_OF.get(tag);
    if (!type) return;
    const start = this.length;
    this.open.push(
      type === 'link' && href !== undefined ? { start, end: -1, type, href } : { start, end: -1, type },
    );
  }

  leave(tag: string): void {
    if (!MARK_OF.has(tag)) return;
    const mark = this.open.pop();
    if (mark) this.close(mark);
  }

  /** Hands out the collected text and starts anew; open marks go on in the next run. */
  finish(): FinishedRun | undefined {
    for (const mark of this.open) {
      this.close({ ...mark });
      mark.start = 0;
    }
    const text = (this.text + this.tail).trimEnd();
    const trimmed = text.trimStart();
    const marks =
      this.closed === 0 ? NO_MARKS : fitMarks(this.marks.slice(0, this.closed), text, trimmed.length);
    this.text = '';
    this.before = NOTHING;
    this.tail = '';
    this.last = NOTHING;
    this.length = 0;
    this.closed = 0;
    if (trimmed === '') return undefined;
    return { text: flatText(trimmed), marks, linkDensity: linkDensity(marks, trimmed.length) };
  }

  private close(mark: InlineMark): void {
    mark.end = this.length;
    if (mark.end > mark.start) this.marks[this.closed++] = mark;
  }
}

/** As the standard reads the ends of lines that Windows writes. */
const LINE_END = /\r\n?/g;

/**
 * Nothing but white space, as most texts between elements are. In a loop the engine would look up anew what each sign
 * of a string is asked for, as strings come in so many forms.
 */
const SPACE_ALONE = /^[\t-\r ]+$/;

/** Moves marks by the white space cut off in front, clips them to the text and orders them. */
function fitMarks(marks: InlineMark[], text: string, length: number): readonly InlineMark[] {
  const shift = text.length - length;
  let fitting = 0;
  let ordered = true;
  let before: InlineMark | undefined;
  for (const mark of marks) {
    mark.start = Math.max(0, mark.start - shift);
    mark.end = Math.min(length, mark.end - shift);
    if (mark.end <= mark.start) continue;
    fitting++;
    ordered &&= before === undefined || compareMarks(before, mark) <= 0;
    before = mark;
  }
  const fitted = fitting === marks.length ? marks : marks.filter(({ start, end }) => end > start);
  return ordered ? fitted : fitted.sort(compareMarks);
}

function compareMarks(a: InlineMark, b: InlineMark): number {
  return a.start - b.start || b.end - a.end;
}

function linkDensity(marks: readonly InlineMark[], length: number): number {
  let linked = 0;
  let reach = 0;
  for (const mark of marks) {
    if (mark.type !== 'link' || mark.end <= reach) continue;
    linked += mark.end - Math.max(mark.start, reach);
    reach = mark.end;
  }
  return linked / length;
}

import type { DeclaredQuestion } from '../../model/metadata.ts';
import { compact } from '../../page/metadata/text.ts';
import type { Piece } from '../pieces.ts';
import { type Kept, piecesIn, rootsOf } from './around.ts';
import { boldQuestions } from './bold-questions.ts';
import { namedQuestions } from './named-questions.ts';
import { unfoldingQuestions } from './unfolding-questions.ts';
import { isProperty, isTyped } from './vocabulary.ts';

export type QuestionRole = 'question' | 'answer';

/**
 * Which pieces are a question or its answer, as schema.org says in the mark-up or else in JSON-LD, or else classes, what
 * unfolds, or bold type. Of several answers only an accepted one counts.
 */
export function readQuestions(
  kept: Kept,
  declared: readonly DeclaredQuestion[] | undefined,
): ReadonlyMap<Piece, QuestionRole> {
  const marked = markedQuestions(kept);
  if (marked.size > 0) return marked;
  const told = declared ? withOthers(kept, declaredQuestions(kept, declared)) : marked;
  if (told.size > 0) return told;
  const named = namedQuestions(kept);
  if (named.size > 0) return named;
  const unfolding = unfoldingQuestions(kept);
  return unfolding.size > 0 ? unfolding : boldQuestions(kept);
}

function markedQuestions(kept: Kept): Map<Piece, QuestionRole> {
  const { elements } = kept.page;
  const ofType = (type: string) => kept.rows.filter(row => isTyped(elements.nodes[row]!, type));
  const roles = new Map<Piece, QuestionRole>();
  const questions = piecesIn(kept, new Set(ofType('Question')));
  if (questions.size === 0) return roles;
  const answers = ofType('Answer');
  const accepted = new Set(answers.filter(row => isProperty(elements.nodes[row]!, 'acceptedAnswer')));
  const answerOf = rootsOf(elements, kept.rows, new Set(answers));
  for (const pieces of questions.values()) {
    const answered = new Set(pieces.flatMap(({ block }) => answerOf.get(block.element) ?? []));
    const chosen = [...answered].find(row => accepted.has(row)) ?? sole(answered);
    if (chosen === undefined) continue;
    const start = pieces.findIndex(({ block }) => answerOf.has(block.element));
    for (const piece of pieces.slice(0, start)) roles.set(piece, 'question');
    for (const piece of pieces) if (answerOf.get(piece.block.element) === chosen) roles.set(piece, 'answer');
  }
  return roles;
}

function sole(rows: ReadonlySet<number>): number | undefined {
  return rows.size === 1 ? [...rows][0] : undefined;
}

/** Pages count questions that they declare without a number. */
const COUNT = /^\d{1,2}[.)]\s*/;

/** A question counts where its answer follows it. */
function declaredQuestions(
  { pieces }: Kept,
  declared: readonly DeclaredQuestion[],
): Map<Piece, QuestionRole> {
  const roles = new Map<Piece, QuestionRole>();
  const answers = new Map(declared.map(({ name, answer }) => [compact(name), compact(answer)]));
  for (let i = 0; i < pieces.length; i++) {
    const question = pieces[i]!;
    const answer = answers.get(compact(question.text)) ?? answerToNumbered(question.text, answers);
    if (answer === undefined) continue;
    let last = i;
    while (last + 1 < pieces.length && isPart(pieces[last + 1]!, answer, answers))
      roles.set(pieces[++last]!, 'answer');
    if (last > i) roles.set(question, 'question');
    i = last;
  }
  return roles;
}

function answerToNumbered(text: string, answers: ReadonlyMap<string, string>): string | undefined {
  return COUNT.test(text) ? answers.get(compact(text.replace(COUNT, ''))) : undefined;
}

function isPart({ text }: Piece, answer: string, answers: ReadonlyMap<string, string>): boolean {
  const said = compact(text);
  return said !== '' && answer.includes(said) && !answers.has(said);
}

const LEAST_QUESTIONS = 2;
const ASKS = /[?？؟]$/;

/** With the questions that the declared ones leave out: headings below these of the same level, in the same element. */
function withOthers({ page, pieces }: Kept, roles: Map<Piece, QuestionRole>): Map<Piece, QuestionRole> {
  const declared = pieces.filter(piece => roles.get(piece) === 'question');
  const [like] = declared;
  if (like?.block.kind !== 'heading' || declared.length < LEAST_QUESTIONS) return roles;
  const { parent } = page.elements;
  const isBeside = ({ block }: Piece) => parent[block.element] === parent[like.block.element];
  for (let i = pieces.indexOf(like) + 1; i + 1 < pieces.length; i++) {
    const question = pieces[i]!;
    const { kind, level } = question.block;
    if (roles.has(question) || kind !== 'heading' || level !== like.block.level) continue;
    const answer = pieces[i + 1]!;
    if (!ASKS.test(question.text) || answer.block.kind !== 'paragraph') continue;
    if (!isBeside(question) || !isBeside(answer)) continue;
    roles.set(question, 'question');
    for (const part of section(pieces, i + 1)) roles.set(part, 'answer');
  }
  return roles;
}

/** What stands from a piece on before the next heading; where none follows, no more than the piece itself. */
function section(pieces: readonly Piece[], start: number): readonly Piece[] {
  for (let end = start + 1; end < pieces.length; end++)
    if (pieces[end]!.block.kind === 'heading') return pieces.slice(start, end);
  return pieces.slice(start, start + 1);
}

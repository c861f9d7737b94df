import type { DeclaredQuestion, DeclaredUpdate, Metadata } from '../../../model/metadata.ts';
import { parseMachineDate } from '../dates/dates.ts';
import { isNode, type LdNode, type LinkedData, text, values } from './json-ld.ts';

/** Of each kind; longer lists are cut, so that no page can make them costly. */
const MAX_PARTS = 1000;

/** The parts of an article that JSON-LD tells one by one: entries of a live blog, questions with their answer. */
export function declaredParts(data: LinkedData): Pick<Metadata, 'liveBlogUpdate' | 'questions'> {
  const updates = ofType(data, 'LiveBlogPosting')
    .flatMap(node => values(data, node, 'liveBlogUpdate'))
    .filter(isNode)
    .slice(0, MAX_PARTS)
    .map(node => updateOf(data, node));
  const questions = ofType(data, 'Question')
    .slice(0, MAX_PARTS)
    .flatMap(node => questionOf(data, node));
  return {
    ...(updates.length > 0 && { liveBlogUpdate: updates }),
    ...(questions.length > 0 && { questions }),
  };
}

function ofType({ nodes }: LinkedData, type: string): LdNode[] {
  return nodes.filter(({ types }) => types.includes(type)).map(({ node }) => node);
}

function updateOf(data: LinkedData, node: LdNode): DeclaredUpdate {
  const headline = text(data, node, 'headline');
  const articleBody = text(data, node, 'articleBody');
  const datePublished = parseMachineDate(text(data, node, 'datePublished') ?? '');
  return {
    ...(headline && { headline }),
    ...(articleBody && { articleBody }),
    ...(datePublished && { datePublished }),
  };
}

/** The accepted answer, else the only one; of several none is the question's. */
function questionOf(data: LinkedData, node: LdNode): DeclaredQuestion[] {
  const accepted = values(data, node, 'acceptedAnswer').filter(isNode);
  const suggested = values(data, node, 'suggestedAnswer').filter(isNode);
  const answer = accepted[0] ?? (suggested.length === 1 ? suggested[0] : undefined);
  const name = text(data, node, 'name');
  const said = answer && text(data, answer, 'text');
  return name && said ? [{ name, answer: said }] : [];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asks } from '../../src/record/question-lines.ts';
import { prose, read } from './parts/read.ts';

const WHEN = 'When will the ferry sail again?';
const WHO = 'Who measures the ice?';

/** The blocks below the two paragraphs of the page. */
function blocks(body: string): [string | undefined, string][] {
  return read(body)
    .blocks.slice(3)
    .map(({ role, text }) => [role, text]);
}

const SPRING = prose('it would sail in spring');
const MEN = prose('the men did');
const TOLD = [
  ['question', WHEN],
  ['answer', SPRING],
  ['question', WHO],
  ['answer', MEN],
];

test.each([
  ['in bold type', `<p><b>${WHEN}</b><br>${SPRING}</p><p><strong>${WHO}</strong><br>${MEN}</p>`],
  ['in italics', `<p><em>${WHEN}<br></em>${SPRING}</p><p><em>${WHO}</em><br>${MEN}</p>`],
  ['all in one paragraph', `<p><b>${WHEN}</b><br>${SPRING}<br><b>${WHO}</b><br>${MEN}</p>`],
])('questions and answers of one paragraph are apart, %s', (_, body) => expect(blocks(body)).toEqual(TOLD));

test('questions and answers of one paragraph are apart by their labels', () => {
  const pair = (question: string, answer: string) => `<p>Q. ${question}<br>A. ${answer}</p>`;
  expect(blocks(pair(WHEN, SPRING) + pair(WHO, MEN))).toEqual([
    ['question', `Q. ${WHEN}`],
    ['answer', `A. ${SPRING}`],
    ['question', `Q. ${WHO}`],
    ['answer', `A. ${MEN}`],
  ]);
});

test('the blocks tell where they stand, and their marks', () => {
  const record = read(`<p><b>${WHEN}</b><br>${SPRING}</p><p><b>${WHO}</b><br><i>${MEN}</i></p>`);
  const [question, answer] = record.blocks.slice(-2);
  expect(answer?.at).toEqual([question?.at[0], WHO.length + 1]);
  expect(answer?.inline).toEqual([{ start: 0, end: MEN.length, type: 'emphasis' }]);
  expect(record.articleBody).toContain(`${WHO}\n\n${MEN}`);
});

test.each([
  ['one alone', `<p><b>${WHEN}</b><br>${SPRING}</p>`],
  ['the same again', `<p><b>${WHEN}</b><br>${SPRING}</p><p><b>${WHEN}</b><br>${MEN}</p>`],
  ['questions in plain type', `<p>${WHEN}<br>${SPRING}</p><p>${WHO}<br>${MEN}</p>`],
  ['bold lines that ask nothing', `<p><b>In spring</b><br>${SPRING}</p><p><b>The ice</b><br>${MEN}</p>`],
  ['questions without an answer', `<p>${SPRING}<br><b>${WHEN}</b></p><p>${MEN}<br><b>${WHO}</b></p>`],
  ['labels of facts', `<p>Length: 90<br>Width: 12<br>${SPRING}</p><p>Length: 80<br>Width: 9<br>${MEN}</p>`],
])('%s stay in their paragraphs', (_, body) => {
  expect(blocks(body).map(([role]) => role)).not.toContain('question');
  expect(blocks(body)).toHaveLength(body.split('<p>').length - 1);
});

test('a text asks that ends in a question mark, be it behind quotes and brackets closed', () => {
  const text = fc.string({ unit: fc.constantFrom(...`a?？؟"'”’»)]( `), maxLength: 5 });
  fc.assert(
    fc.property(text, said => {
      expect(asks(said)).toBe(/[?？؟]["'”’»)\]]*$/.test(said));
    }),
  );
});

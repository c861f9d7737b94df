import { expect, test } from 'vitest';
import { linked, prose, read, told } from './read.ts';

const QUESTION = 'itemscope itemprop="mainEntity" itemtype="https://schema.org/Question"';
const ANSWER = 'itemscope itemtype="https://schema.org/Answer"';
const WHEN = 'When will the ferry sail again from the northern shore?';
const WHO = 'Who measures the ice, and who pays for it?';

function expectQuestions(record: ReturnType<typeof read>): void {
  expect(told(record, 'role').filter(([role]) => role === 'question' || role === 'answer')).toEqual([
    ['question', WHEN],
    ['answer', 'it would sail in spring'],
    ['answer', 'spring was far'],
    ['question', WHO],
    ['answer', 'the men did'],
  ]);
  for (const text of [WHEN, prose('spring was far')]) expect(record.articleBody).toContain(text);
}

const LONG = `<p>${prose('it would sail in spring')}</p><p>${prose('spring was far')}</p>`;
const SHORT = `<p>${prose('the men did')}</p>`;

test('questions and answers are told by microdata', () => {
  const marked = (question: string, answer: string) =>
    `<div ${QUESTION}><h3 itemprop="name">${question}</h3><div ${ANSWER} itemprop="acceptedAnswer"><div itemprop="text">${answer}</div></div></div>`;
  const around = 'itemscope itemtype="https://schema.org/FAQPage"';
  expectQuestions(read(marked(WHEN, LONG) + marked(WHO, SHORT), { around }));
});

test('questions and answers are told by JSON-LD', () => {
  const entity = (name: string, text: string) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text },
  });
  const head = linked({ '@type': 'FAQPage', mainEntity: [entity(WHEN, LONG), entity(WHO, SHORT)] });
  const after = `<p>${prose('this is all')}</p>`;
  expectQuestions(read(`<h3>${WHEN}</h3>${LONG}<h3>${WHO}</h3>${SHORT}${after}`, { head }));
});

test('questions that JSON-LD leaves out are told by those that it declares beside them', () => {
  const entity = (name: string, text: string) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text },
  });
  const head = linked({ '@type': 'FAQPage', mainEntity: [entity(WHEN, LONG), entity(WHO, SHORT)] });
  const ask = (question: string, about: string) => `<h3>${question}</h3><p>${prose(about)}</p>`;
  const others =
    ask('Will it snow?', 'it would') +
    `<ul><li>${prose('it was cold')}</li></ul>` +
    ask('The pier', 'it held');
  const last = `${ask('Is there soup?', 'there was')}<p>${prose('this is all')}</p>`;
  const record = read(`<h3>${WHEN}</h3>${LONG}<h3>${WHO}</h3>${SHORT}${others}${last}`, { head });
  expect(told(record, 'role').slice(-5)).toEqual([
    ['question', 'Will it snow?'],
    ['answer', 'it would'],
    ['answer', 'it was cold'],
    ['question', 'Is there soup?'],
    ['answer', 'there was'],
  ]);
});

test('a question of JSON-LD whose answer does not follow stays prose', () => {
  const acceptedAnswer = { '@type': 'Answer', text: prose('it would sail in spring') };
  const head = linked({
    '@type': 'FAQPage',
    mainEntity: { '@type': 'Question', name: WHEN, acceptedAnswer },
  });
  expect(told(read(`<h3>${WHEN}</h3>${SHORT}`, { head }), 'role').map(([role]) => role)).not.toContain(
    'question',
  );
});

test('of several answers the accepted one is told, and none where none is', () => {
  const answer = (about: string, property: string) =>
    `<div ${ANSWER} itemprop="${property}"><p>${prose(about)}</p></div>`;
  const roles = (property: string) =>
    told(
      read(
        `<div ${QUESTION}><h3>${WHEN}</h3>${answer('it was May', 'suggestedAnswer')}${answer('it was June', property)}</div>`,
      ),
      'role',
    ).filter(([role]) => role === 'answer');
  expect(roles('acceptedAnswer')).toEqual([['answer', 'it was June']]);
  expect(roles('suggestedAnswer')).toEqual([]);
});

test.each([
  [
    'amid a section',
    (q: string, a: string) => `<div><strong class="x-faq-question">${q}</strong> ${a}</div>`,
  ],
  ['in elements of their own', (q: string, a: string) => `<h3 class="faq__question">${q}</h3>${a}`],
])('questions and answers are told by classes, %s', (_, section) => {
  const answer = (text: string) => `<div class="x-faq-answer">${text}</div>`;
  expectQuestions(read(`<div>${section(WHEN, answer(LONG))}${section(WHO, answer(SHORT))}</div>`));
});

test('questions are told by classes where they stand in a button beside the answer', () => {
  const ask = (question: string, answer: string) =>
    `<div class="faq-list__item"><button class="faq-list__question"><span>${question}</span></button><div class="faq-list__answer">${answer}</div></div>`;
  expectQuestions(read(ask(WHEN, LONG) + ask(WHO, SHORT)));
});

test('questions of JSON-LD may be counted on the page', () => {
  const entity = (name: string, text: string) => ({
    '@type': 'Question',
    name,
    acceptedAnswer: { '@type': 'Answer', text },
  });
  const head = linked({ '@type': 'FAQPage', mainEntity: [entity(WHEN, LONG), entity(WHO, SHORT)] });
  const record = read(`<p>01.${WHEN}</p>${LONG}<p>02. ${WHO}</p>${SHORT}`, { head });
  expect(told(record, 'role').filter(([role]) => role === 'question')).toEqual([
    ['question', `01.${WHEN}`],
    ['question', `02. ${WHO}`],
  ]);
});

const AFTER = `<p>${prose('this is all')}</p>`;

test.each([
  ['in a disclosure', (q: string, a: string) => `<details><summary>${q}</summary>${a}</details>`],
  ['in a box', (q: string, a: string) => `<div><h3><button>${q}</button></h3>${a}</div>`],
  [
    'in a panel beside the button',
    (q: string, a: string) => `<h3><button>${q}</button></h3><div><div>${a}</div></div>`,
  ],
])('questions and answers are told by what unfolds, %s', (_, ask) => {
  expectQuestions(read(`<div>${ask(WHEN, LONG)}${ask(WHO, SHORT)}${AFTER}</div>`));
});

test('one question that unfolds, and titles that ask nothing, are none', () => {
  const part = (title: string) => `<details><summary>${title}</summary>${SHORT}</details>`;
  const record = read(part(WHEN) + part('The pier'));
  expect(told(record, 'role').map(([role]) => role)).not.toContain('question');
});

test('questions and answers are told by bold type', () => {
  expectQuestions(read(`<p><b>${WHEN}</b></p>${LONG}<p><strong>${WHO}</strong></p>${SHORT}${AFTER}`));
});

test.each([
  ['one alone', `<p><b>${WHEN}</b></p>${LONG}`],
  [
    'fewer than other lines',
    `<p><b>${WHEN}</b></p>${LONG}<p><b>The ice</b></p>${SHORT}<p><b>${WHO}</b></p>${AFTER}<p><b>The pier</b></p>${SHORT}`,
  ],
  ['in boxes of their own', `<div><p><b>${WHEN}</b></p>${LONG}</div><div><p><b>${WHO}</b></p>${SHORT}</div>`],
])('questions in bold type are none of these: %s', (_, body) => {
  expect(told(read(body), 'role').map(([role]) => role)).not.toContain('question');
});

test('an answer without a question above it is none', () => {
  const record = read(`<div><h3>${WHEN}</h3><div class="x-faq-answer">${LONG}</div></div>`);
  expect(told(record, 'role').filter(([role]) => role === 'answer')).toEqual([]);
});

import { describe, expect, it } from 'vitest';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';

const rules = await loadRules();

const PAGE = `---
title: Ferries stay in the harbour as ice closes the sound
author: Ida Morel
date: 2025-01-09
url: https://sound.example/ferries
lang: en
---

[Home](https://sound.example/) [News](https://sound.example/news) [Sport](https://sound.example/sport)

- [Log in](https://sound.example/login)
- [Subscribe](https://sound.example/subscribe)

# Ferries stay in the harbour as ice closes the sound

![A boat in the ice of the sound](https://sound.example/boat.jpg)

The ferries between the islands stayed in the harbour on Thursday after ice had closed the sound overnight, the harbour master said.

"We have counted **eleven** boats that cannot leave," said the harbour master, who pointed at [the empty pier](https://sound.example/pier) behind him.

| Day | Boats |
|---|---|
| Wednesday | 4 |
| Thursday | 11 |

The ice is expected to break on Saturday, when the wind turns to the south and the icebreaker returns from the north.

## Read also

- [The harbour in winter](https://sound.example/winter)
- [What the keeper saw](https://sound.example/keeper)

[Share this article](https://sound.example/share)

© 2025 Sound Press. All rights reserved.
`;

const capture = (mediaType: string) =>
  makeCapture({
    bytes: Buffer.from(PAGE),
    key: 'ferries.md',
    mediaType,
    charset: 'utf-8',
    origin: { file: 'ferries.md' },
  });

describe('a page in Markdown', () => {
  const outcome = clean(capture('text/markdown'), rules);
  const record = outcome.outcome === 'record' ? outcome.record : undefined;

  it('gives the article, without addresses and signs of mark-up', () => {
    expect(record?.articleBody.split('\n\n')).toEqual([
      expect.stringMatching(/^The ferries between/),
      '"We have counted eleven boats that cannot leave," said the harbour master, who pointed at the empty pier behind him.',
      expect.stringMatching(/^Day\s+Boats\s+Wednesday\s+4\s+Thursday\s+11$/),
      expect.stringMatching(/^The ice is expected/),
    ]);
  });

  it('gives what its header declares', () => {
    expect(record).toMatchObject({
      headline: 'Ferries stay in the harbour as ice closes the sound',
      author: [{ name: 'Ida Morel' }],
      datePublished: '2025-01-09',
      url: 'https://sound.example/ferries',
      inLanguage: 'en',
      image: [{ contentUrl: 'https://sound.example/boat.jpg' }],
      quality: { flags: [] },
    });
  });

  it('keeps links and emphasis of the blocks', () => {
    expect(record?.blocks.flatMap(block => block.inline ?? [])).toEqual([
      expect.objectContaining({ type: 'strong' }),
      expect.objectContaining({ type: 'link', href: 'https://sound.example/pier' }),
    ]);
  });

  it('is told where nothing says that it is Markdown', () => {
    expect(clean(capture('text/plain'), rules)).toMatchObject({
      outcome: 'record',
      record: { articleBody: record?.articleBody, quality: { flags: ['read-as-markdown'] } },
    });
  });
});

describe('what stands below a picture in Markdown', () => {
  const told = (line: string) => {
    const page = PAGE.replace('boat.jpg)\n', `boat.jpg)\n\n${line}\n`);
    const outcome = clean({ ...capture('text/markdown'), bytes: Buffer.from(page) }, rules);
    if (outcome.outcome !== 'record') throw new Error(outcome.outcome);
    const { image, articleBody } = outcome.record;
    return { image: image.map(({ caption, creditText }) => [caption, creditText]), articleBody };
  };

  it.each([
    ['Boats behind the breakwater on Thursday. | IDA MOREL', 'IDA MOREL'],
    ['Boats behind the breakwater on Thursday. (Ida Morel/Sound Press)', 'Ida Morel/Sound Press'],
    ['Boats behind the breakwater on Thursday.\n\nPhoto: Ida Morel', 'Ida Morel'],
  ])('is its caption with a credit behind it: %s', (line, credit) => {
    const { image, articleBody } = told(line);
    expect(image).toContainEqual(['Boats behind the breakwater on Thursday.', credit]);
    expect(articleBody).not.toContain('breakwater');
  });

  it('is text without one', () => {
    expect(told('Boats lay behind the breakwater on Thursday.').articleBody).toContain('breakwater');
  });
});

describe('scripts and styles of a page that was written out in Markdown', () => {
  const STYLE = `.pier > .lamp{display:flex;}@media (max-width: 40em){.pier{padding:0 4%;}}${'.rope{margin:0;}'.repeat(20)}`;
  const SCRIPT = `window.dataLayer = window.dataLayer || []; function lamp(a){${'var b=a(1),c={d:!0};b.e(c);'.repeat(20)}}`;
  const DATA = `{"@context":"https://schema.org","@type":"NewsArticle","articleBody":"${'The ice is expected to break on Saturday. '.repeat(9)}"}`;
  const [head, rest] = PAGE.split('# Ferries') as [string, string];
  const page = `${head}${SCRIPT} ${DATA}\n\n${STYLE}\n\n# Ferries${rest}`;
  const read = (bytes: string) => clean({ ...capture('text/markdown'), bytes: Buffer.from(bytes) }, rules);

  it('go, as they do in flat text', () => {
    const outcome = read(page);
    const bare = read(PAGE);
    if (outcome.outcome !== 'record' || bare.outcome !== 'record') throw new Error(outcome.outcome);
    expect(outcome.record.articleBody).toBe(bare.record.articleBody);
    expect(outcome.removed.filter(({ rule }) => rule === 'hidden')).toHaveLength(2);
  });

  it('stay where an article shows code', () => {
    const shown = PAGE.replace('| Day', `\`\`\`js\n${SCRIPT}\n\`\`\`\n\n| Day`);
    const outcome = read(shown);
    expect(outcome).toMatchObject({ record: { articleBody: expect.stringContaining('function lamp(a)') } });
  });

  it('stay with prose that stands in their paragraph', () => {
    const prose =
      'The harbour master said that the boats would stay until the ice had gone from the sound. '.repeat(4);
    expect(read(page.replace(SCRIPT, `${prose}${SCRIPT}`))).toMatchObject({
      removed: expect.not.arrayContaining([
        expect.objectContaining({ text: expect.stringContaining('boats would stay') }),
      ]),
    });
  });
});

import { describe, expect, it } from 'vitest';
import { account } from '../../bench/promises.ts';
import { makeCapture } from '../../src/capture/capture.ts';
import { clean } from '../../src/clean.ts';
import { loadRules } from '../../src/load-rules.ts';
import { withoutUnderscores } from '../../src/page/underscores.ts';

const rules = await loadRules();

const TEXT = `Home_Page  |  News_of_the_Day  |  Log_In

****** Ice stops the ferries between the islands ******
By_Ida_Morel
The ferries stayed in the harbour on Thursday after ice had closed
the_sound_between_the_two_islands overnight, the harbour_master said.
He had counted __eleven__ boats (_see_the_map_) that cannot leave, he said, and their
owners_had_been_told to wait until the wind turns to the south and the icebreaker comes.
***** What the keeper saw *****
The log is at https://sound.example/the_log_book and its field is boats.ferry_count = 11,
the keeper said, who had climbed the lighthouse_before_dawn to look for the first lamp.
`;

describe('underscores for blanks', () => {
  it('are read where html2text wrote them, but for addresses and code', () => {
    const text = withoutUnderscores(TEXT);
    expect(text).toContain('the sound between the two islands overnight, the harbour master said');
    expect(text).toContain('counted eleven boats (see the map) that');
    expect(text.match(/\S*_\S*/g)).toEqual(['https://sound.example/the_log_book', 'boats.ferry_count']);
  });

  it.each([
    ['without its headings', TEXT.replaceAll('*', '')],
    ['with few of them', TEXT.replace(/(?<=[a-z])_(?=[a-z])/g, ' ')],
    ['with none', TEXT.replaceAll('_', ' ')],
  ])('stay in a text %s', (_, text) => {
    expect(withoutUnderscores(text)).toBe(text);
  });

  it('are told of by a flag, and nothing else of the text is lost', () => {
    const capture = makeCapture({
      key: 'ferries',
      mediaType: 'text/plain',
      bytes: Buffer.from(TEXT),
      origin: { file: 'ferries' },
    });
    const outcome = clean(capture, rules);
    expect(outcome).toMatchObject({
      record: {
        headline: 'Ice stops the ferries between the islands',
        quality: { flags: expect.arrayContaining(['underscores-read']) },
      },
    });
    expect(account(outcome, capture)).toEqual({ reading: 'standard' });
  });
});

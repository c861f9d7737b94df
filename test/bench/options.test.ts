import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanPages, htmlPages, select, textPages } from '../../bench/dataset.ts';
import { readOptions } from '../../bench/options.ts';
import { writeSets } from './sets.ts';

let data = '';
beforeAll(() => {
  data = mkdtempSync(join(tmpdir(), 'bench-'));
  writeSets(data);
});
afterAll(() => rmSync(data, { recursive: true }));

const read = (...args: string[]) => readOptions(['--data', data, '--from', 'src', ...args])!;

describe('options', () => {
  it('measure everything but scaling and peers when nothing is asked for', () => {
    expect([...read().parts]).toEqual(['accuracy', 'text', 'speed']);
  });
  it('measure only what the chosen pages need', () => {
    expect([...read('--only', 'traf').parts]).toEqual(['accuracy']);
    expect([...read('--only', 'flat').parts]).toEqual(['text']);
    expect([...read('--only', 'flat', '--speed').parts]).toEqual(['speed']);
  });
  it('name the sets when one is misspelt', () => {
    expect(() => read('--only', 'wcxb')).toThrow(/no set wcxb; the sets are wcxb-dev, traf/);
  });
  it('say where data was looked for', () => {
    expect(() => readOptions(['--data', '/nowhere', '--from', 'src'])).toThrow(
      /no benchmark data in \/nowhere/,
    );
  });
  it('refuse what is not a number', () => {
    expect(() => read('--limit', 'ten')).toThrow(/--limit takes a whole number, not ten/);
  });
});

describe('sets', () => {
  it('give bytes, truth and only real addresses', () => {
    const [first, second] = htmlPages(data, 'wcxb-dev');
    expect(first!.read().toString()).toBe('<p>The harbour opened.</p>');
    expect(first!.truth).toEqual({ text: 'The harbour opened.', title: 'Harbour opens' });
    expect(first!.url).toBe('https://example.com/harbour');
    expect(second!.url).toBeUndefined();
    expect(second!.pageType).toBe('forum');
  });
  it('join flat texts with the truth of their page', () => {
    const [page] = textPages(data, 'flat');
    expect(page!.read().toString()).toBe('Menu\nThe harbour opened.');
    expect(page!.truth.text).toBe('The harbour opened.');
    expect(page!.mediaType).toBe('text/plain');
  });
  it('turn the truths of articles into captures', () => {
    expect(cleanPages(data).map(page => [page.set, page.read().toString()])).toEqual([
      ['clean-wcxb-dev', 'The harbour opened.'],
    ]);
  });
  it('are narrowed by type, id and number', () => {
    const ids = (more: object) => select({ data, sets: ['wcxb-dev'], ...more }).map(page => page.id);
    expect(ids({})).toEqual(['1', '2']);
    expect(ids({ type: 'forum' })).toEqual(['2']);
    expect(ids({ id: '1' })).toEqual(['1']);
    expect(ids({ limit: 1 })).toEqual(['1']);
  });
  it('that are missing are empty', () => {
    expect(htmlPages(data, 'fundus')).toEqual([]);
    expect(textPages(data, 'residue-defuddle')).toEqual([]);
  });
});

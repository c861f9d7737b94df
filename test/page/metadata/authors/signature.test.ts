import { describe, expect, it } from 'vitest';
import type { HtmlPage } from '../../../../src/model/page.ts';
import { settleAuthors } from '../../../../src/page/metadata/authors/settle-authors.ts';
import { extractMetadata } from '../../../../src/page/metadata/extract.ts';
import { headVerdicts } from '../../../../src/page/metadata/visible.ts';
import { open } from '../read.ts';
import { declared, person } from './names.ts';

const TEXT =
  '<p>The ferry crosses the river every ten minutes, and most who take it have done so for years.</p>';

/** Whom a page about a ferry is signed by, all of which is article, and the line that is labelled for it. */
function signed(body: string, head = '') {
  const html = `<title>Ferry runs all night</title><meta property="og:site_name" content="Daily Example">${head}<h1>Ferry runs all night</h1><div>${body}</div>`;
  const { page, context } = open(html, { url: 'https://news.example/ferry' });
  const kept = new Uint8Array(page.blocks.length).fill(1);
  const found = settleAuthors(page as HtmlPage, extractMetadata(page, context), kept, context.find);
  const line = headVerdicts(page, found, context).find(({ role }) => role === 'byline');
  return { names: found.author.map(({ name }) => name), line: line && page.blocks[line.block]!.text };
}

describe('the signature of an article', () => {
  it.each([
    ['<p style="text-align: right">Nora Vilk</p>', 'Nora Vilk'],
    ['<p align="right">Nora Vilk</p>', 'Nora Vilk'],
    ['<p class="rteright">Nora Vilk</p>', 'Nora Vilk'],
    ['<p><strong>Нора Вилк-Морел</strong></p>', 'Нора Вилк-Морел'],
    ['<p><em>නිමල් පෙරේරා</em></p>', 'නිමල් පෙරේරා'],
    ['<p><b>Nora Vilk</b><br>Lamps by Tom Berg</p>', 'Nora Vilk'],
  ])('is a name set apart below the text: %s', (line, name) => {
    const { names, line: labelled } = signed(TEXT + TEXT + line);
    expect(names).toEqual([name]);
    expect(labelled?.startsWith(name)).toBe(true);
  });

  it.each([
    '<p>Nora Vilk</p>',
    '<p><b>Nora</b></p>',
    '<p><b>Product Details:</b></p>',
    '<p><b>The ferry runs</b></p>',
    '<p><b>Every Minute</b></p>',
    '<h3>Nora Vilk</h3>',
    `<p><b>Nora Vilk</b></p>${TEXT}`,
    '<p><a href="/lamps"><b>Night Lamps</b></a></p>',
  ])('is no other line: %s', line => expect(signed(TEXT + TEXT + line).names).toEqual([]));

  it('is the line before the text that has "by" written together with the name', () => {
    const text =
      '<p>ጀልባዋ በየአሥር ደቂቃው ወንዙን ትሻገራለች፣ አብዛኞቹ ተሳፋሪዎችም ለዓመታት እንዲህ ሲያደርጉ ኖረዋል፤ መብራቱም ሌሊቱን ሁሉ ይበራል።</p>';
    expect(signed(`<p>በአበበ ከበደ</p>${text}`)).toEqual({ names: ['አበበ ከበደ'], line: 'በአበበ ከበደ' });
    expect(signed(`<p>አበበ ከበደ</p>${text}`).names).toEqual([]);
  });

  it('is the name behind that of the site before the first words', () => {
    const led = (bold: string) => TEXT.replace('<p>', `<p><b>${bold}</b> — `) + TEXT;
    expect(signed(led('Daily Example, Nora Vilk')).names).toEqual(['Nora Vilk']);
    expect(signed(led('Northport, Nora Vilk')).names).toEqual([]);
  });

  it('is asked for where nobody but a newsroom is named', () => {
    const line = '<p><b>Ida Brandt</b></p>';
    expect(signed(TEXT + line, declared(person('Newsroom'))).names).toEqual(['Ida Brandt']);
    expect(signed(TEXT + line, declared(person('Nora Vilk'))).names).toEqual(['Nora Vilk']);
  });
});

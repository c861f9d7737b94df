import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Writes a tiny `wcxb-dev` of two pages, and one of them as flat text, into `folder`. */
export function writeSets(folder: string): void {
  mkdirSync(join(folder, 'wcxb-dev', 'html'), { recursive: true });
  mkdirSync(join(folder, 'text'));
  const pages = [
    {
      id: '1',
      file: 'html/1.html.gz',
      url: 'https://example.com/harbour',
      page_type: 'article',
      text: 'The harbour opened.',
      title: 'Harbour opens',
    },
    { id: '2', file: 'html/2.html.gz', url: 'hard::thread', page_type: 'forum', text: 'Any news?' },
  ];
  writeFileSync(
    join(folder, 'wcxb-dev', 'truth.ndjson'),
    pages.map(page => `${JSON.stringify(page)}\n`).join(''),
  );
  for (const page of pages)
    writeFileSync(join(folder, 'wcxb-dev', page.file), gzipSync(`<p>${page.text}</p>`));
  const flat = { id: '1', url: 'https://example.com/harbour', text: 'Menu\nThe harbour opened.' };
  writeFileSync(join(folder, 'text', 'flat.ndjson.gz'), gzipSync(`${JSON.stringify(flat)}\n`));
}

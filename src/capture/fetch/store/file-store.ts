import { join } from 'node:path';
import { sha256 } from '../../../model/sha256.ts';
import type { Exchange } from '../exchange.ts';
import { cutBack, holds, replace } from './disk.ts';
import { pageFacts } from './page-facts.ts';
import type { CaptureStore, Plan, Visit, Write } from './store.ts';
import { payloadDigest } from './warc-record.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  'text/html': '.html',
  'application/xhtml+xml': '.xhtml',
  'text/plain': '.txt',
  'text/markdown': '.md',
  'application/pdf': '.pdf',
};

const SLUG_LENGTH = 60;

/** Keeps each page as a file with its decoded content, by host and date, and a sidecar that says where it is from. */
export class FileStore implements CaptureStore {
  readonly keepsErrors = false;
  private readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  async plan({ hops, original }: Visit): Promise<{ plan: Plan; write: () => Promise<void> }> {
    const page = hops.at(-1)!;
    const digest = payloadDigest(page.body);
    // An unchanged page is there already; only archives have a form for saying so.
    const files = original === undefined ? filesOf(page) : [];
    const writes = files.map(({ name: file, bytes }): Write => {
      return { file, offset: 0, length: bytes.length, digest: sha256(bytes) };
    });
    const kept = { recordId: files.at(-1)?.name ?? '', url: page.url, date: page.at, digest };
    return {
      plan: { writes, entries: [], kept: original === undefined ? kept : undefined },
      write: async () => {
        for (const { name, bytes } of files) await replace(join(this.folder, name), bytes);
      },
    };
  }

  async recover(writes: readonly Write[]): Promise<boolean> {
    const whole = await Promise.all(writes.map(write => holds(join(this.folder, write.file), write)));
    if (whole.every(Boolean)) return true;
    for (const { file } of writes) {
      await cutBack(join(this.folder, file), 0);
      await cutBack(join(this.folder, `${file}.tmp`), 0);
    }
    return false;
  }
}

/** The sidecar first: a page that can be seen has one. */
function filesOf(page: Exchange): { name: string; bytes: Buffer }[] {
  const facts = pageFacts(page);
  const name = `${nameOf(page)}${EXTENSIONS[facts.mediaType] ?? '.bin'}`;
  return [
    { name: `${name}.json`, bytes: Buffer.from(`${JSON.stringify(facts, null, 2)}\n`) },
    { name, bytes: page.content },
  ];
}

/** `host/date-slug-hash`: sorts by date, says what it is, and no two URLs share it. */
function nameOf({ url, at }: Exchange): string {
  const { host, pathname } = new URL(url);
  const folder = host.replace(/[^a-z0-9.-]+/gi, '_');
  const slug = pathname
    .replace(/\.\w{2,5}$/, '')
    .replace(/%[0-9A-F]{2}/g, '-')
    .replace(/[^a-z0-9]+/gi, '-')
    .replace(/^-+/, '')
    .slice(0, SLUG_LENGTH)
    .replace(/-+$/, '');
  const date = at.replace(/\D/g, '').slice(0, 14);
  return `${folder}/${date}-${slug || 'index'}-${sha256(Buffer.from(url)).slice(0, 10)}`;
}

import type { BenchPage } from '../dataset.ts';

/** What an extractor made of a page, in the terms that the metrics compare. */
export interface Extraction {
  text: string;
  title?: string | undefined;
  authors: readonly string[];
  date?: string | undefined;
}

/** Anything that turns a page into text. */
export interface Extractor {
  name: string;
  run(page: BenchPage, bytes: Buffer): Extraction | Promise<Extraction>;
}

/** The extractors that are not ours, by the name the command line knows them by. */
export const PEERS: Readonly<Record<string, () => Promise<Extractor>>> = {
  'html-to-text': async () => (await import('./html-to-text.ts')).htmlToText,
  readability: async () => (await import('./readability.ts')).readability,
  defuddle: async () => (await import('./defuddle.ts')).defuddle,
};

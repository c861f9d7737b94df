import { makeCapture } from '../../src/capture/capture.ts';
import { PageContext } from '../../src/engine/context.ts';
import type { Evidence } from '../../src/model/evidence.ts';
import type { Page } from '../../src/model/page.ts';
import { openPage } from '../../src/page/open.ts';
import { filePhrases } from '../../src/ruleset/phrases/filing.ts';
import { Lexicon } from '../../src/ruleset/phrases/lexicon.ts';
import { parsePhraseFile } from '../../src/ruleset/phrases/parse.ts';

const PHRASES = parsePhraseFile(
  'de.yaml',
  `format: 1
language: de
phrases: { login-prompt: [Anmelden] }
examples: { stays: [x], goes: [{ text: Anmelden, class: login-prompt }] }`,
);

/** A page from its lines or its HTML, opened as any other. */
export function pageOf(source: string, about: { url?: string; capturedAt?: string } = {}): Page {
  const mediaType = source.startsWith('<') ? 'text/html' : 'text/plain';
  const bytes = new TextEncoder().encode(source);
  return openPage(
    makeCapture({ bytes, key: 'page', mediaType, charset: 'utf-8', origin: { file: 'page' }, ...about }),
  );
}

export function contextOf(page: Page, language = 'en', evidence?: Evidence): PageContext {
  const context = new PageContext(page, new Lexicon([filePhrases(PHRASES)]), evidence);
  context.language = language;
  return context;
}

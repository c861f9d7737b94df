import { createHash } from 'node:crypto';
import type { QuarantinedOutcome, RecordOutcome, RejectedOutcome } from '../../src/model/outcome.ts';
import { recordSchema } from '../../src/model/record.ts';

/** A record outcome of an invented article; the body tells its versions apart. */
export function recordOutcome(key: string, body = `The ferry to ${key} sails again.`): RecordOutcome {
  const id = idOf(key + body);
  const origin = { file: `${key}.html` };
  const record = recordSchema.parse({
    headline: `News from ${key}`,
    articleBody: body,
    author: [{ name: 'Ada Quill' }, { name: "Sean O'Brine" }],
    publisher: { name: 'Harbour Gazette' },
    datePublished: '2026-03-01T08:00:00Z',
    inLanguage: 'en',
    keywords: [],
    image: [],
    associatedMedia: [],
    url: `https://gazette.example/${key}`,
    wordCount: body.split(' ').length,
    blocks: [{ type: 'paragraph', text: body, at: [1, 0] }],
    quality: { score: 0.9, pageType: 'article', flags: [] },
    capture: { id, key, origin, mediaType: 'text/html', charset: 'utf-8' },
    cleaning: { version: '0.0.0', rulesDigest: 'r', removed: { 'login-prompt': 14 }, controlsRemoved: 0 },
  });
  return {
    id,
    key,
    origin,
    outcome: 'record',
    record,
    removed: [
      {
        at: [2, 0],
        text: 'Log in to like',
        category: 'login-prompt',
        rule: 'login-prompt',
        why: 'phrase "log in"',
        path: 'main > p',
      },
    ],
  };
}

export function rejectedOutcome(key: string): RejectedOutcome {
  const base = { id: idOf(key), key, origin: { file: `${key}.html` } };
  return { ...base, outcome: 'rejected', reason: 'listing', why: 'links, no prose', removed: [] };
}

export function quarantinedOutcome(key: string): QuarantinedOutcome {
  const base = { id: idOf(key), key, origin: { file: `${key}.html` } };
  return { ...base, outcome: 'quarantined', stage: 'worker', reason: 'deadline', error: 'took over 30 s' };
}

function idOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

import { gzipSync } from 'node:zlib';
import type { Exchange, Header } from '../../src/capture/fetch/exchange.ts';

/** A response as the fetcher would give it. */
export function exchangeOf(parts: Partial<Exchange> & { text?: string } = {}): Exchange {
  const content = Buffer.from(parts.text ?? '<p>A page of the harbour office.</p>');
  return {
    url: 'https://www.example.org/news/1?b=2&a=1',
    at: '2025-03-01T10:20:30.400Z',
    requestHeaders: [
      ['host', 'www.example.org'],
      ['user-agent', 'Test/1'],
    ],
    status: 200,
    statusText: 'OK',
    headers: [
      ['Content-Type', 'text/html; charset=utf-8'],
      ['ETag', '"v1"'],
    ],
    body: content,
    content,
    truncated: false,
    excess: false,
    ...parts,
  };
}

/** The same, sent with gzip. */
export function zippedOf(text: string, ...headers: Header[]): Exchange {
  const plain = exchangeOf({ text });
  return {
    ...plain,
    headers: [...plain.headers, ['Content-Encoding', 'gzip'], ...headers],
    body: gzipSync(text),
  };
}

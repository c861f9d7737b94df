import type { FetchCode } from '../../src/capture/fetch/failure.ts';
import { type Behaviour, drips, floods, says, saysAndCloses, saysAndResets } from './raw-server.ts';

export interface Case {
  name: string;
  server: Behaviour;
  /** Why there is no response. */
  fails?: FetchCode;
  /** What is made of the response. */
  gives?: { status?: number; content?: string; truncated?: boolean; excess?: boolean };
}

/** The limit of the tests on a body, encoded and decoded. */
export const MAX_BYTES = 100_000;

/** The beginning of a response that goes well. */
export const OK = 'HTTP/1.1 200 OK\r\n';
const CHUNKED = `${OK}Transfer-Encoding: chunked\r\n\r\n`;

/** A response with this body, its length and these headers. */
export function sized(body: string | Buffer, ...headers: string[]): Behaviour {
  const lines = [`Content-Length: ${body.length}`, ...headers].map(line => `${line}\r\n`).join('');
  return says(`${OK}${lines}\r\n`, body);
}

const SILENT: readonly Case[] = [
  { name: 'never answers', server: () => {}, fails: 'headers-timeout' },
  { name: 'hangs up', server: socket => socket.end(), fails: 'connection-lost' },
  { name: 'resets', server: socket => socket.resetAndDestroy(), fails: 'connection-lost' },
  { name: 'hangs up in the status line', server: saysAndCloses('HTTP/1.1 20'), fails: 'connection-lost' },
  { name: 'hangs up in the headers', server: saysAndCloses(`${OK}Content-Ty`), fails: 'connection-lost' },
  { name: 'resets in the headers', server: saysAndResets(`${OK}Content-Ty`), fails: 'connection-lost' },
  { name: 'stops in the headers', server: says(`${OK}Content-Ty`), fails: 'headers-timeout' },
  { name: 'drips a header value', server: drips(`${OK}X-Slow: `, 'a'), fails: 'headers-timeout' },
  { name: 'drips headers', server: drips(OK, 'X-Slow: a\r\n'), fails: 'headers-timeout' },
  {
    name: 'drips early hints',
    server: drips('', 'HTTP/1.1 103 Early Hints\r\n\r\n'),
    fails: 'headers-timeout',
  },
  { name: 'stops before the body', server: says(`${OK}Content-Length: 5\r\n\r\n`), fails: 'body-timeout' },
  { name: 'stops in the body', server: says(`${OK}Content-Length: 5\r\n\r\nhel`), fails: 'body-timeout' },
  { name: 'stops between chunks', server: says(`${CHUNKED}5\r\nhello\r\n`), fails: 'body-timeout' },
  {
    name: 'drips a sized body',
    server: drips(`${OK}Content-Length: 90000\r\n\r\n`, 'a'),
    fails: 'total-timeout',
  },
  { name: 'drips an unsized body', server: drips(`${OK}\r\n`, 'a'), fails: 'total-timeout' },
  { name: 'drips chunks', server: drips(CHUNKED, '1\r\na\r\n'), fails: 'total-timeout' },
  { name: 'drips a chunk size', server: drips(CHUNKED, '0'), fails: 'body-timeout' },
];

const HEADS: readonly Case[] = [
  { name: 'a body without a head', server: saysAndCloses('<html>hello</html>'), fails: 'bad-response' },
  { name: 'an SSH banner', server: says('SSH-2.0-OpenSSH_9.6\r\n'), fails: 'bad-response' },
  { name: 'an SMTP banner', server: says('220 mail.test ESMTP\r\n'), fails: 'bad-response' },
  { name: 'a TLS alert', server: says(Buffer.from('15030300020228', 'hex')), fails: 'bad-response' },
  { name: 'zeros', server: says(Buffer.alloc(1000)), fails: 'bad-response' },
  { name: 'an HTTP/2 frame', server: says(Buffer.from('000012040000000000', 'hex')), fails: 'bad-response' },
  { name: 'an unknown version', server: says('HTTP/7.3 200 OK\r\n\r\n'), fails: 'bad-response' },
  { name: 'a status of letters', server: says('HTTP/1.1 abc OK\r\n\r\n'), fails: 'bad-response' },
  { name: 'a status of two digits', server: says('HTTP/1.1 99 OK\r\n\r\n'), fails: 'bad-response' },
  {
    name: 'an unasked upgrade',
    server: says('HTTP/1.1 101 Switching\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n'),
    fails: 'connection-lost',
  },
  { name: 'an unasked continue', server: says('HTTP/1.1 100 Continue\r\n\r\n'), fails: 'connection-lost' },
  { name: 'a header without a colon', server: says(`${OK}Nonsense\r\n\r\n`), fails: 'bad-response' },
  { name: 'a header name with a space', server: says(`${OK}Bad Name: 1\r\n\r\n`), fails: 'bad-response' },
  { name: 'a zero in a header', server: says(`${OK}X: a\0b\r\n\r\n`), fails: 'bad-response' },
  {
    name: 'one header of a megabyte',
    server: says(`${OK}X: ${'a'.repeat(1_000_000)}\r\n\r\n`),
    fails: 'bad-response',
  },
  { name: '20,000 headers', server: says(`${OK}${'X-Y: z\r\n'.repeat(20_000)}\r\n`), fails: 'bad-response' },
  { name: 'headers without end', server: floods(OK, 'X-Y: z\r\n'.repeat(100)), fails: 'bad-response' },
  {
    name: 'two different lengths',
    server: says(`${OK}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`),
    fails: 'bad-response',
  },
  { name: 'a negative length', server: says(`${OK}Content-Length: -5\r\n\r\nhello`), fails: 'bad-response' },
  {
    name: 'a length in words',
    server: says(`${OK}Content-Length: five\r\n\r\nhello`),
    fails: 'bad-response',
  },
  {
    name: 'a length beyond 64 bits',
    server: says(`${OK}Content-Length: 99999999999999999999\r\n\r\nhello`),
    fails: 'bad-response',
  },
  {
    name: 'a length and chunks',
    server: says(`${OK}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n`),
    fails: 'bad-response',
  },
  {
    name: 'no reason phrase',
    server: says('HTTP/1.1 200\r\nContent-Length: 5\r\n\r\nhello'),
    gives: { content: 'hello' },
  },
  {
    name: 'octets beyond ASCII in a header',
    server: sized('hello', 'X-Name: \xE9'),
    gives: { content: 'hello' },
  },
  {
    name: 'early hints, then the response',
    server: says('HTTP/1.1 103 Early Hints\r\n\r\n', `${OK}Content-Length: 5\r\n\r\nhello`),
    gives: { content: 'hello' },
  },
  {
    name: 'a made-up status',
    server: says('HTTP/1.1 799 Odd\r\nContent-Length: 0\r\n\r\n'),
    gives: { status: 799, content: '' },
  },
  {
    name: 'HTTP/1.0 until the connection closes',
    server: saysAndCloses('HTTP/1.0 200 OK\r\n\r\nhello'),
    gives: { content: 'hello', truncated: false },
  },
];

const BODIES: readonly Case[] = [
  {
    name: 'less than announced',
    server: saysAndCloses(`${OK}Content-Length: 9\r\n\r\nhello`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'less than announced, and a reset',
    server: saysAndResets(`${OK}Content-Length: 9\r\n\r\nhello`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'nothing of what was announced',
    server: saysAndCloses(`${OK}Content-Length: 9\r\n\r\n`),
    gives: { content: '', truncated: true },
  },
  {
    name: 'more than announced',
    server: says(`${OK}Content-Length: 5\r\n\r\nhello, world`),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'more than announced, in a segment of its own',
    server: says(`${OK}Content-Length: 5\r\n\r\n`, 'hello, world'),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'more than announced, and a closed connection',
    server: saysAndCloses(`${OK}Content-Length: 5\r\n\r\nhello, world`),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'more than announced, and a close that was announced',
    server: saysAndCloses(`${OK}Connection: close\r\nContent-Length: 5\r\n\r\nhello, world`),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'more than announced, by HTTP/1.0',
    server: saysAndCloses('HTTP/1.0 200 OK\r\nContent-Length: 5\r\n\r\nhello, world'),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'far more than announced',
    server: floods(`${OK}Content-Length: 90000\r\n\r\n`, 'a'.repeat(4096)),
    gives: { content: 'a'.repeat(90_000), excess: true },
  },
  {
    name: 'something where nothing was announced',
    server: says(`${OK}Content-Length: 0\r\n\r\nhello`),
    gives: { content: '', excess: true },
  },
  {
    name: 'something behind the last chunk',
    server: says(`${CHUNKED}5\r\nhello\r\n0\r\n\r\nworld`),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'something behind the last chunk, and a close that was announced',
    server: says(`${OK}Connection: close\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\nworld`),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'an empty line behind the body',
    server: says(`${OK}Content-Length: 5\r\n\r\nhello\r\n`),
    gives: { content: 'hello', excess: false },
  },
  {
    name: 'an empty line behind the body, and a closed connection',
    server: saysAndCloses(`${OK}Connection: close\r\nContent-Length: 5\r\n\r\nhello\r\n`),
    gives: { content: 'hello', excess: false },
  },
  {
    name: 'all that was announced, and a closed connection',
    server: saysAndCloses(`${OK}Content-Length: 5\r\n\r\nhello`),
    gives: { content: 'hello', excess: false },
  },
  {
    name: 'an end in the middle of a chunk',
    server: saysAndCloses(`${CHUNKED}9\r\nhello`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'no last chunk',
    server: saysAndCloses(`${CHUNKED}5\r\nhello\r\n`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'a chunk size of letters',
    server: says(`${CHUNKED}5\r\nhello\r\nxyz\r\n`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'a negative chunk size',
    server: says(`${CHUNKED}5\r\nhello\r\n-5\r\nhello\r\n`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'a chunk size beyond 64 bits',
    server: says(`${CHUNKED}5\r\nhello\r\n${'F'.repeat(20)}\r\n`),
    gives: { content: 'hello', truncated: true },
  },
  {
    name: 'a chunk longer than its size',
    server: says(`${CHUNKED}3\r\nhello\r\n0\r\n\r\n`),
    gives: { content: 'hel', truncated: true },
  },
  {
    name: 'chunks of one byte',
    server: says(CHUNKED, '1\r\na\r\n'.repeat(3000), '0\r\n\r\n'),
    gives: { content: 'a'.repeat(3000) },
  },
  {
    name: 'a chunk extension without end',
    server: floods(`${CHUNKED}5;`, 'a'.repeat(1000)),
    fails: 'body-timeout',
  },
  {
    name: 'trailers without end',
    server: floods(`${CHUNKED}5\r\nhello\r\n0\r\n`, 'X-Y: z\r\n'.repeat(100)),
    fails: 'bad-response',
  },
  {
    name: 'chunks without end',
    server: floods(CHUNKED, `1000\r\n${'a'.repeat(4096)}\r\n`),
    fails: 'too-large',
  },
  { name: 'a body without end', server: floods(`${OK}\r\n`, 'a'.repeat(4096)), fails: 'too-large' },
  {
    name: 'a length over the limit',
    server: says(`${OK}Content-Length: 100001\r\n\r\n`),
    fails: 'too-large',
  },
  {
    name: 'a body with status 204',
    server: says('HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello'),
    gives: { status: 204, content: '' },
  },
  {
    name: 'a body with status 304',
    server: says('HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\nhello'),
    gives: { status: 304, content: '' },
  },
  {
    name: 'two responses to one request',
    server: says(`${OK}Content-Length: 3\r\n\r\none${OK}Content-Length: 3\r\n\r\ntwo`),
    gives: { content: 'one', excess: true },
  },
  {
    name: 'a connection it says it closes, and leaves open',
    server: says(`${OK}Connection: close\r\nContent-Length: 5\r\n\r\nhello`),
    gives: { content: 'hello' },
  },
];

/** Faults of the server that must cost the connection. */
export const FRAMING: readonly Case[] = [...SILENT, ...HEADS, ...BODIES];

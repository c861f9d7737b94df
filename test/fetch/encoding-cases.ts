import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { type Case, OK, sized } from './hostile-cases.ts';
import { type Behaviour, says, saysAndCloses } from './raw-server.ts';

const ZEROS = Buffer.alloc(30_000_000);

function encoded(encoding: string, body: Buffer): Behaviour {
  return sized(body, `Content-Encoding: ${encoding}`);
}

/** Faults in what a sound response carries. */
export const ENCODINGS: readonly Case[] = [
  { name: 'gzip', server: encoded('gzip', gzipSync('hello')), gives: { content: 'hello' } },
  { name: 'brotli', server: encoded('br', brotliCompressSync('hello')), gives: { content: 'hello' } },
  { name: 'deflate', server: encoded('deflate', deflateSync('hello')), gives: { content: 'hello' } },
  {
    name: 'deflate without its head',
    server: encoded('deflate', deflateRawSync('hello')),
    gives: { content: 'hello' },
  },
  {
    name: 'gzip twice',
    server: encoded('gzip, gzip', gzipSync(gzipSync('hello'))),
    gives: { content: 'hello' },
  },
  { name: 'gzip three times', server: encoded('gzip, gzip, gzip', gzipSync('hello')), fails: 'bad-encoding' },
  {
    name: 'an encoding that is none',
    server: sized('hello', 'Content-Encoding: utf-8'),
    gives: { content: 'hello' },
  },
  {
    name: 'an encoding named like a property',
    server: sized('hello', 'Content-Encoding: constructor'),
    gives: { content: 'hello' },
  },
  {
    name: 'an encoding we did not ask for',
    server: sized('hello', 'Content-Encoding: zstd'),
    fails: 'bad-encoding',
  },
  {
    name: 'an empty body that says gzip',
    server: sized('', 'Content-Encoding: gzip'),
    gives: { content: '' },
  },
  {
    name: 'plain text that says gzip',
    server: sized('hello', 'Content-Encoding: gzip'),
    fails: 'bad-encoding',
  },
  {
    name: 'gzip without its end',
    server: encoded('gzip', gzipSync('hello').subarray(0, -10)),
    fails: 'bad-encoding',
  },
  {
    name: 'gzip with a wrong checksum',
    server: encoded('gzip', Buffer.concat([gzipSync('hello').subarray(0, -8), Buffer.alloc(8)])),
    fails: 'bad-encoding',
  },
  {
    name: 'gzip with line ends after it, as scripts leave them',
    server: encoded('gzip', Buffer.concat([gzipSync('hello'), gzipSync(' you'), Buffer.from('\n\n')])),
    gives: { content: 'hello you' },
  },
  {
    name: 'gzip with a wrong checksum and line ends after it',
    server: encoded('gzip', Buffer.concat([gzipSync('hello').subarray(0, -8), Buffer.from('12345678\n')])),
    fails: 'bad-encoding',
  },
  {
    name: 'gzip that is longer than announced',
    server: says(`${OK}Content-Encoding: gzip\r\nContent-Length: 18\r\n\r\n`, gzipSync('hello')),
    gives: { content: 'hello', excess: true },
  },
  {
    name: 'gzip with garbage after it',
    server: encoded('gzip', Buffer.concat([gzipSync('hello'), Buffer.from('garbage')])),
    fails: 'bad-encoding',
  },
  { name: 'a gzip bomb', server: encoded('gzip', gzipSync(ZEROS)), fails: 'too-large' },
  {
    name: 'a gzip bomb in gzip',
    server: encoded('gzip, gzip', gzipSync(gzipSync(ZEROS))),
    fails: 'too-large',
  },
  { name: 'a brotli bomb', server: encoded('br', brotliCompressSync(ZEROS)), fails: 'too-large' },
  { name: 'a deflate bomb', server: encoded('deflate', deflateSync(ZEROS)), fails: 'too-large' },
  {
    name: 'gzip that breaks off',
    server: saysAndCloses(
      `${OK}Content-Encoding: gzip\r\nContent-Length: 999\r\n\r\n`,
      gzipSync('hello').subarray(0, -8),
    ),
    gives: { content: 'hello', truncated: true },
  },
];

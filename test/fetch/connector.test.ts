import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Agent, request } from 'undici';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ConnectorOptions, guardedAgent } from '../../src/capture/fetch/connector.ts';

/** Stands for the addresses that must not be reached; 127.0.0.1 for the public ones. */
const FORBIDDEN = '127.0.0.2';

let server: Server;
let port: number;
let connections = 0;
let agent: Agent;

beforeEach(async () => {
  connections = 0;
  server = createServer((_, response) => response.end('hello'));
  server.on('connection', () => connections++);
  await new Promise<void>(ready => server.listen(0, '0.0.0.0', ready));
  port = (server.address() as AddressInfo).port;
});

afterEach(async () => {
  await agent.destroy();
  server.close();
});

function open(options: Partial<ConnectorOptions> = {}): Agent {
  agent = guardedAgent({ connectTimeout: 2_000, allow: address => address === '127.0.0.1', ...options });
  return agent;
}

/** A resolver with these answers, in this order. */
function answering(...addresses: string[]): NonNullable<ConnectorOptions['lookup']> {
  return (_name, _options, done) =>
    done(
      null,
      addresses.map(address => ({ address, family: 4 })),
    );
}

async function get(url: string): Promise<string> {
  const { body } = await request(url, { dispatcher: agent });
  return body.text();
}

test('an allowed literal is connected to', async () => {
  open();
  expect(await get(`http://127.0.0.1:${port}/`)).toBe('hello');
});

test.each([
  ['literal', `http://${FORBIDDEN}`],
  ['literal in another spelling', 'http://0x7f.2'],
])('a forbidden %s opens no socket', async (_name, origin) => {
  open();
  await expect(get(`${origin}:${port}/`)).rejects.toMatchObject({ code: 'address-refused' });
  expect(connections).toBe(0);
});

test('a forbidden IPv6 literal opens no socket', async () => {
  open();
  await expect(get(`http://[::ffff:127.0.0.2]:${port}/`)).rejects.toMatchObject({ code: 'address-refused' });
  expect(connections).toBe(0);
});

test('a name that resolves to a forbidden address opens no socket', async () => {
  open({ lookup: answering(FORBIDDEN) });
  await expect(get(`http://news.test:${port}/`)).rejects.toMatchObject({ code: 'address-refused' });
  expect(connections).toBe(0);
});

test('of mixed answers only the allowed address is used', async () => {
  open({ lookup: answering(FORBIDDEN, '127.0.0.1') });
  const remotes: (string | undefined)[] = [];
  server.on('connection', socket => remotes.push(socket.localAddress));
  expect(await get(`http://news.test:${port}/`)).toBe('hello');
  expect(remotes).toEqual(['127.0.0.1']);
});

test('a name that changes its address between two connections is checked both times', async () => {
  const answers = ['127.0.0.1', FORBIDDEN];
  open({ lookup: (name, options, done) => answering(answers.shift() ?? '')(name, options, done) });
  server.prependListener('request', (_, response) => response.setHeader('connection', 'close'));
  expect(await get(`http://news.test:${port}/`)).toBe('hello');
  await expect(get(`http://news.test:${port}/`)).rejects.toMatchObject({ code: 'address-refused' });
  expect(connections).toBe(1);
});

test('by default loopback is refused', async () => {
  agent = guardedAgent({ connectTimeout: 2_000 });
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '0.0.0.0']) {
    await expect(get(`http://${host}:${port}/`)).rejects.toMatchObject({ code: 'address-refused' });
  }
  expect(connections).toBe(0);
});

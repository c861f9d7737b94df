import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Agent } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { type ConnectorOptions, guardedAgent } from '../../src/capture/fetch/connector.ts';
import { DEFAULT_LIMITS, type Exchange } from '../../src/capture/fetch/exchange.ts';
import { get } from '../../src/capture/fetch/request.ts';
import { CERTIFICATE, KEY } from './certificate.ts';
import { type Behaviour, RawServer, says } from './raw-server.ts';

let agent: Agent | undefined;
const cleanUps: (() => void)[] = [];

afterEach(async () => {
  await agent?.destroy();
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
});

function open(options: Partial<ConnectorOptions> = {}): Agent {
  agent = guardedAgent({ connectTimeout: 300, allow: () => true, ...options });
  return agent;
}

async function raw(behaviour: Behaviour): Promise<{ server: RawServer; origin: string }> {
  const server = new RawServer(behaviour);
  cleanUps.push(() => server.stop());
  return { server, origin: await server.start() };
}

async function secure(): Promise<string> {
  const server = createServer({ cert: CERTIFICATE, key: KEY }, (_, response) => response.end('secret'));
  cleanUps.push(() => server.close());
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return `https://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

function fetchFrom(url: string, signal?: AbortSignal): Promise<Exchange> {
  const limits = { ...DEFAULT_LIMITS, connectTimeout: 300 };
  return get(url, { dispatcher: agent!, headers: [], limits, ...(signal && { signal }) });
}

test('a closed port', async () => {
  open();
  const { server, origin } = await raw(() => {});
  server.stop();
  await expect(fetchFrom(`${origin}/`)).rejects.toMatchObject({
    code: 'connect-failed',
    disposition: 'retry',
  });
});

test('a name that nobody knows', async () => {
  const error = Object.assign(new Error('getaddrinfo ENOTFOUND nowhere.test'), { code: 'ENOTFOUND' });
  open({ lookup: (_name, _options, done) => done(error, []) });
  await expect(fetchFrom('http://nowhere.test/')).rejects.toMatchObject({ code: 'dns-failure' });
});

test('a name server that never answers', async () => {
  open({ lookup: () => {} });
  await expect(fetchFrom('http://slow.test/')).rejects.toMatchObject({ code: 'connect-timeout' });
});

test('a port that accepts and never speaks TLS', async () => {
  open();
  const { server, origin } = await raw(() => {});
  await expect(fetchFrom(origin.replace('http', 'https'))).rejects.toMatchObject({ code: 'connect-timeout' });
  await server.empty();
});

test('plain HTTP where TLS is expected', async () => {
  open();
  const { server, origin } = await raw(says('HTTP/1.1 400 Bad Request\r\n\r\n'));
  await expect(fetchFrom(origin.replace('http', 'https'))).rejects.toMatchObject({ code: 'tls-failure' });
  await server.empty();
});

test('a certificate that nobody vouches for', async () => {
  open();
  await expect(fetchFrom(await secure())).rejects.toMatchObject({
    code: 'tls-failure',
    disposition: 'quarantine',
  });
});

test('a certificate for another name', async () => {
  open({
    ca: CERTIFICATE,
    lookup: (_name, _options, done) => done(null, [{ address: '127.0.0.1', family: 4 }]),
  });
  const url = (await secure()).replace('127.0.0.1', 'other.test');
  await expect(fetchFrom(url)).rejects.toMatchObject({ code: 'tls-failure' });
});

test('a certificate of an authority we were told to trust', async () => {
  open({ ca: CERTIFICATE });
  expect((await fetchFrom(await secure())).content.toString()).toBe('secret');
});

test('given up before it began', async () => {
  open();
  const { origin, server } = await raw(() => {});
  await expect(fetchFrom(`${origin}/`, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' });
  await agent?.close();
  await server.empty();
});

test('given up on the way closes the socket', async () => {
  open();
  const giveUp = new AbortController();
  const { origin, server } = await raw(() => giveUp.abort());
  await expect(fetchFrom(`${origin}/`, giveUp.signal)).rejects.toMatchObject({ code: 'aborted' });
  await server.empty();
});

test('what a server sends in advance is never the answer to the next request', async () => {
  open();
  const one = 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\none';
  const { origin } = await raw((socket, request) => {
    socket.write(
      request.includes('/first') ? `${one}${one.replace(/one$/, 'bad')}` : one.replace(/one$/, 'two'),
    );
  });
  expect((await fetchFrom(`${origin}/first`)).content.toString()).toBe('one');
  expect((await fetchFrom(`${origin}/second`)).content.toString()).toBe('two');
});

test('the head of the response is kept octet by octet', async () => {
  open();
  const { origin } = await raw(
    says('HTTP/1.1 200 Fine\r\nX-One: \xE9\r\nx-one: 2\r\nContent-Length: 0\r\n\r\n'),
  );
  const { status, statusText, headers } = await fetchFrom(`${origin}/`);
  expect({ status, statusText }).toEqual({ status: 200, statusText: 'Fine' });
  expect(headers).toEqual([
    ['X-One', '\xE9'],
    ['x-one', '2'],
    ['Content-Length', '0'],
  ]);
});

test('the request asks for the path with its query, and names the host', async () => {
  open();
  const { origin, server } = await raw(says('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n'));
  await get(`${origin}/a%20b?c=d`, {
    dispatcher: agent!,
    headers: [['user-agent', 'Test/1']],
    limits: DEFAULT_LIMITS,
  });
  expect(server.requests[0]).toMatch(/^GET \/a%20b\?c=d HTTP\/1\.1\r\n/);
  expect(server.requests[0]).toContain(`host: ${origin.slice('http://'.length)}\r\n`);
  expect(server.requests[0]).toContain('user-agent: Test/1\r\n');
});

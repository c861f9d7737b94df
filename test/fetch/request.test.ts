import type { Agent } from 'undici';
import { afterEach, expect, test } from 'vitest';
import { guardedAgent } from '../../src/capture/fetch/connector.ts';
import type { Limits } from '../../src/capture/fetch/exchange.ts';
import { get } from '../../src/capture/fetch/request.ts';
import { ENCODINGS } from './encoding-cases.ts';
import { type Case, FRAMING, MAX_BYTES } from './hostile-cases.ts';
import { type Behaviour, RawServer } from './raw-server.ts';

/** How long any server may hold us up; far above the deadlines, far below what a hang would take. */
const BOUND = 5_000;

const PATIENT: Limits = {
  connectTimeout: 2_000,
  headersTimeout: 3_000,
  bodyTimeout: 3_000,
  totalTimeout: 4_000,
  maxBytes: MAX_BYTES,
};

/** For servers that are waited for in vain. */
const BRIEF: Limits = { ...PATIENT, headersTimeout: 200, bodyTimeout: 200, totalTimeout: 600 };

let agent: Agent;
let server: RawServer;

afterEach(async () => {
  await agent.destroy();
  server.stop();
});

async function serve(behaviour: Behaviour): Promise<string> {
  server = new RawServer(behaviour);
  agent = guardedAgent({ connectTimeout: PATIENT.connectTimeout, allow: () => true });
  return `${await server.start()}/page`;
}

async function check({ server: behaviour, fails, gives }: Case): Promise<void> {
  const limits = fails?.endsWith('-timeout') ? BRIEF : PATIENT;
  const response = get(await serve(behaviour), { dispatcher: agent, headers: [], limits });
  if (fails !== undefined) return expect(response).rejects.toMatchObject({ code: fails });
  const { status, content, truncated, excess } = await response;
  expect({ status, content: content.toString(), truncated, excess }).toEqual({
    status: 200,
    truncated: false,
    excess: false,
    ...gives,
  });
}

test.each(FRAMING)('$name', { timeout: BOUND }, async testCase => {
  await check(testCase);
  // What went well may keep its connection; what did not must have let go of it by itself.
  if (testCase.fails === undefined) await agent.close();
  await server.empty();
});

test.each(ENCODINGS)('$name', { timeout: BOUND }, async testCase => {
  await check(testCase);
  await agent.close();
  await server.empty();
});

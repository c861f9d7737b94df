import { setTimeout as sleep } from 'node:timers/promises';
import { SinkError } from '../sink-error.ts';

/** How long a target is given to get over what ails it. */
export interface Patience {
  /** Requests made at most for one batch. */
  attempts: number;
  /** Milliseconds of the first wait; each further wait is twice as long. */
  base: number;
  /** Longest wait, in milliseconds; a target that asks for more is left alone for now. */
  cap: number;
}

export const PATIENCE: Patience = { attempts: 6, base: 500, cap: 30_000 };

/** A request that must bear being made again; made anew for each attempt, since signatures hold the time. */
export type MakeRequest = () => { headers: Record<string, string>; body: string };

const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
const TIMEOUT = 60_000;

/**
 * POSTs until the target takes it; gives the body of its answer. Raises SinkError, `retry` when all attempts
 * failed in ways that pass, `fatal` when it refuses. Redirects are not followed: they would take records elsewhere.
 */
export async function post(url: string, make: MakeRequest, patience: Patience): Promise<string> {
  for (let made = 1; ; made++) {
    const answer = await attempt(url, make());
    if (answer.status >= 200 && answer.status < 300) return answer.text;
    const passing = answer.status === 0 || TRANSIENT.has(answer.status);
    const wait = Math.max(answer.retryAfter, backOff(made, patience));
    if (!passing || made >= patience.attempts || wait > patience.cap) throw refusal(url, answer, passing);
    await sleep(wait);
  }
}

/** Milliseconds before the next attempt; half of it by chance, so that many do not come back at once. */
export function backOff(made: number, { base, cap }: Patience): number {
  const full = Math.min(cap, base * 2 ** (made - 1));
  return full / 2 + (Math.random() * full) / 2;
}

interface Answer {
  /** 0 when there was none. */
  status: number;
  text: string;
  /** Milliseconds. */
  retryAfter: number;
}

async function attempt(url: string, { headers, body }: ReturnType<MakeRequest>): Promise<Answer> {
  const { request } = await import('undici');
  try {
    const timeouts = { headersTimeout: TIMEOUT, bodyTimeout: TIMEOUT };
    const response = await request(url, { method: 'POST', headers, body, ...timeouts });
    const retryAfter = milliseconds(response.headers['retry-after']);
    return { status: response.statusCode, text: await response.body.text(), retryAfter };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { status: 0, text: message || code || 'no answer', retryAfter: 0 };
  }
}

/** Of a Retry-After in seconds or as a date. */
function milliseconds(header: string | string[] | undefined): number {
  const text = String(header ?? '0');
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(wait) ? 0 : Math.max(0, wait);
}

function refusal(url: string, { status, text }: Answer, passing: boolean): SinkError {
  // Paths and queries of such addresses often hold secrets.
  const { origin } = new URL(url);
  const reason = status === 0 ? text : `answered ${status}: ${text.replace(/\s+/g, ' ').slice(0, 200)}`;
  return new SinkError('http', `${origin}: ${reason}`, passing ? 'retry' : 'fatal');
}

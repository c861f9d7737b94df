import type { Dispatcher } from 'undici';
import { decodeBody, tooLarge } from './decode-body.ts';
import { ExcessWatch } from './excess.ts';
import { type Exchange, type Header, headerOf, type Limits } from './exchange.ts';
import { type FetchCode, FetchError } from './failure.ts';
import { faultOf, isBrokenOff } from './faults.ts';

export interface GetOptions {
  dispatcher: Dispatcher;
  headers: readonly Header[];
  limits: Limits;
  signal?: AbortSignal;
}

/**
 * Makes one GET request and follows nothing. Throws FetchError, at the latest after `totalTimeout`; by then
 * the socket is closed. A response that breaks off is given as `truncated`, one behind which the server sent more as
 * `excess`.
 */
export async function get(url: string, options: GetOptions): Promise<Exchange> {
  const { origin, pathname, search, host } = new URL(url);
  const at = new Date().toISOString();
  const requestHeaders: Header[] = [['host', host], ...options.headers];
  const response = new Receiver(url, options.limits, options.signal);
  options.dispatcher.dispatch(
    {
      ...{ origin, path: pathname + search, method: 'GET', headers: requestHeaders.flat() },
      // Deadlines are kept by Receiver: those of undici are coarse, and the one for bodies is per chunk.
      ...{ headersTimeout: 0, bodyTimeout: 0 },
    },
    response,
  );
  const received = { url, at, requestHeaders, ...(await response.received) };
  return { ...received, content: await decodeBody(received, options.limits.maxBytes) };
}

type Received = Pick<Exchange, 'status' | 'statusText' | 'headers' | 'body' | 'truncated' | 'excess'>;

/** Collects a response under its deadlines. */
class Receiver implements Dispatcher.DispatchHandler {
  readonly received: Promise<Received>;
  #settle!: { resolve: (received: Received) => void; reject: (error: FetchError) => void };
  #controller: Dispatcher.DispatchController | undefined;
  #failure: FetchError | undefined;
  #head: Omit<Received, 'body' | 'truncated' | 'excess'> | undefined;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #phase: NodeJS.Timeout | undefined;
  readonly #total: NodeJS.Timeout;
  readonly #excess = new ExcessWatch();

  constructor(
    readonly url: string,
    readonly limits: Limits,
    readonly signal?: AbortSignal,
  ) {
    this.received = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
    this.#total = setTimeout(() => this.#timeOut('total-timeout'), limits.totalTimeout);
    signal?.addEventListener('abort', this.#abort);
    if (signal?.aborted) this.#abort();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    this.#excess.begin();
    if (this.#failure === undefined) this.#expect('headers-timeout', this.limits.headersTimeout);
    else controller.abort(this.#failure);
  }

  onResponseStart(
    controller: Dispatcher.DispatchController,
    status: number,
    _headers: unknown,
    statusText = '',
  ): void {
    if (status < 200) return;
    this.#head = { status, statusText, headers: rawHeaders(controller.rawHeaders) };
    const announced = Number(headerOf(this.#head.headers, 'content-length'));
    if (announced > this.limits.maxBytes) this.#fail(tooLarge(this.url, this.limits.maxBytes));
    else this.#expect('body-timeout', this.limits.bodyTimeout);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#bytes += chunk.length;
    this.#phase?.refresh();
    if (this.#bytes <= this.limits.maxBytes) this.#chunks.push(chunk);
    else this.#fail(tooLarge(this.url, this.limits.maxBytes));
  }

  onResponseEnd(): void {
    this.#disarm();
    void this.#excess.found().then(excess => this.#finish({ truncated: false, excess }));
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    if (this.#failure === undefined && this.#head !== undefined && isBrokenOff(error)) {
      this.#finish({ truncated: true, excess: false });
    } else this.#fail(faultOf(this.url, error));
  }

  #finish({ truncated, excess }: Pick<Received, 'truncated' | 'excess'>): void {
    this.#disarm();
    const head = this.#head;
    if (head === undefined) this.#fail(new FetchError('bad-response', `${this.url}: no response`));
    else {
      // undici takes the length that a 304 announces for one that it must have.
      const cut = truncated && head.status !== 204 && head.status !== 304;
      this.#settle.resolve({ ...head, body: Buffer.concat(this.#chunks), truncated: cut, excess });
    }
  }

  /** Rejects with the first failure; tearing the connection down may raise others. */
  #fail(failure: FetchError): void {
    this.#disarm();
    this.#failure ??= failure;
    this.#chunks.length = 0;
    this.#settle.reject(this.#failure);
    this.#controller?.abort(this.#failure);
  }

  readonly #abort = (): void => {
    this.#fail(new FetchError('aborted', `${this.url}: given up on request`));
  };

  #timeOut(code: FetchCode): void {
    this.#fail(new FetchError(code, `${this.url}: ${TIMEOUTS[code] ?? code}`));
  }

  /** From here on the deadline of another phase runs. */
  #expect(code: FetchCode, milliseconds: number): void {
    clearTimeout(this.#phase);
    this.#phase = setTimeout(() => this.#timeOut(code), milliseconds);
  }

  #disarm(): void {
    clearTimeout(this.#phase);
    clearTimeout(this.#total);
    this.signal?.removeEventListener('abort', this.#abort);
  }
}

const TIMEOUTS: Partial<Record<FetchCode, string>> = {
  'headers-timeout': 'the server did not answer in time',
  'body-timeout': 'the server stopped sending',
  'total-timeout': 'the response took too long as a whole',
};

/** undici hands out names and values alternately, as octets. */
function rawHeaders(raw: Dispatcher.DispatchController['rawHeaders']): Header[] {
  const octets = (part: Buffer | string): string =>
    typeof part === 'string' ? part : part.toString('latin1');
  const parts = Array.isArray(raw) ? raw.map(octets) : [];
  return Array.from({ length: parts.length >> 1 }, (_, i) => [parts[2 * i] ?? '', parts[2 * i + 1] ?? '']);
}

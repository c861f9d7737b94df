import { createServer, type Server } from 'node:http';
import { UsageError } from '../../model/errors.ts';
import type { Board } from './board.ts';
import { renderMetrics } from './metrics.ts';

export interface Address {
  host: string;
  port: number;
}

/**
 * Answers `/metrics` and `/healthz` (200 while the schedule lives and no job is stuck, else 503 with what is wrong).
 * Throws `UsageError` for an address at which it cannot listen.
 */
export async function serveBoard(
  board: Board,
  { host, port }: Address,
  now = () => new Date(),
): Promise<Server> {
  const server = createServer((request, response) => {
    const {
      status,
      type = 'text/plain; charset=utf-8',
      body,
    } = answer(board, request.method, request.url, now());
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', error => {
      const message = `${host}:${port}: cannot listen here: ${error.message}`;
      reject(new UsageError('cannot-listen', message, error));
    });
    server.listen(port, host, resolve);
  });
  return server;
}

interface Answer {
  status: number;
  type?: string;
  body: string;
}

function answer(board: Board, method: string | undefined, url = '/', now: Date): Answer {
  if (method !== 'GET' && method !== 'HEAD') return { status: 405, body: 'only GET\n' };
  const [path] = url.split('?');
  if (path === '/metrics') {
    return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', body: renderMetrics(board) };
  }
  if (path !== '/healthz') return { status: 404, body: 'there are /metrics and /healthz\n' };
  const faults = board.faults(now);
  return faults.length === 0
    ? { status: 200, body: 'ok\n' }
    : { status: 503, body: `${faults.join('\n')}\n` };
}

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Page {
  status?: number;
  headers?: Record<string, string | string[]>;
  body?: string | Buffer;
}
export type Route = Page | ((request: IncomingMessage, response: ServerResponse) => Page | undefined);

/** A web site on an address of the loopback: routes by path and query, 404 for the rest, and a log. */
export class Site {
  readonly routes: Record<string, Route> = {};
  /** Paths asked for, in order. */
  readonly paths: string[] = [];
  readonly requests: IncomingMessage[] = [];
  origin = '';
  private readonly server: Server;

  private constructor() {
    this.server = createServer((request, response) => this.answer(request, response));
  }

  static async start(routes: Record<string, Route> = {}, address = '127.0.0.1'): Promise<Site> {
    const site = new Site();
    Object.assign(site.routes, routes);
    await new Promise<void>(ready => site.server.listen(0, address, ready));
    site.origin = `http://${address}:${(site.server.address() as AddressInfo).port}`;
    return site;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }

  /** How often a path was asked for. */
  count(path: string): number {
    return this.paths.filter(asked => asked === path).length;
  }

  /** The last request for a path. */
  last(path: string): IncomingMessage | undefined {
    return this.requests.findLast(({ url }) => url === path);
  }

  private answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '';
    this.paths.push(path);
    this.requests.push(request);
    const route = this.routes[path] ?? { status: 404, body: 'nothing here' };
    const page = typeof route === 'function' ? route(request, response) : route;
    if (page === undefined) return;
    response.writeHead(page.status ?? 200, page.headers);
    response.end(page.body ?? '');
  }
}

export function html(body: string, headers: Record<string, string> = {}): Page {
  return { headers: { 'content-type': 'text/html; charset=utf-8', ...headers }, body };
}

export function redirect(location: string, status = 302): Page {
  return { status, headers: { location } };
}

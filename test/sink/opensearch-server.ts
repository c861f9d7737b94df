import { expect } from 'vitest';
import { type Received, serve } from './http-server.ts';

export type Failure = { status: number; type: string; reason: string };
export type Judge = (id: string, document: string, request: number) => Failure | undefined;

/**
 * The part of OpenSearch that answers `_bulk`, with its shapes of success, of nothing to delete, and of errors; and the
 * one that answers `_mget`. The index is there once it has had a document.
 */
export class Index {
  readonly documents = new Map<string, unknown>();
  readonly received: Received[] = [];
  private isThere = false;
  private readonly judge: Judge;

  constructor(judge: Judge = () => undefined) {
    this.judge = judge;
  }

  listen(): Promise<string> {
    return serve((request, response) => {
      this.received.push(request);
      const { path, headers, body } = request;
      if (path === '/articles/_mget?_source=false') {
        response.writeHead(200, { 'content-type': 'application/json' });
        return void response.end(JSON.stringify({ docs: this.find(JSON.parse(body).ids) }));
      }
      const fits =
        path === '/_bulk' && headers['content-type'] === 'application/x-ndjson' && body.endsWith('\n');
      if (!fits) return void response.writeHead(400).end('{"error":"bad request"}');
      const items = this.apply(body.slice(0, -1).split('\n'));
      const errors = items.some(item => 'error' in Object.values(item)[0]!);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ took: 3, errors, items }));
    });
  }

  private find(ids: readonly string[]): object[] {
    const error = { type: 'index_not_found_exception', reason: 'no such index [articles]' };
    const at = (_id: string) => ({ _index: 'articles', _id });
    return ids.map(id =>
      this.isThere ? { ...at(id), found: this.documents.has(id) } : { ...at(id), error },
    );
  }

  private apply(lines: string[]): Record<string, object>[] {
    const items: Record<string, object>[] = [];
    while (lines.length > 0) {
      const [action, at] = Object.entries(JSON.parse(lines.shift()!) as object)[0]!;
      const { _id, _index } = at as { _id: string; _index: string };
      expect(_index).toBe('articles');
      const document = action === 'index' ? lines.shift()! : '';
      const failure = this.judge(_id, document, this.received.length);
      if (failure) {
        const { status, ...error } = failure;
        items.push({ [action]: { _index, _id, status, error } });
      } else items.push({ [action]: { _index, _id, ...this.change(action, _id, document) } });
    }
    return items;
  }

  private change(action: string, id: string, document: string): object {
    const there = this.documents.has(id);
    if (action === 'index') {
      this.isThere = true;
      this.documents.set(id, JSON.parse(document));
      return there ? { result: 'updated', status: 200 } : { result: 'created', status: 201 };
    }
    this.documents.delete(id);
    return there ? { result: 'deleted', status: 200 } : { result: 'not_found', status: 404 };
  }
}

import { z } from 'zod';
import { SinkError } from '../sink-error.ts';
import { asJson, indexAt, type OpenSearchOptions, placeOf } from './opensearch.ts';
import { PATIENCE, post } from './post.ts';

const BATCH = 1000;

const found = z.object({
  _id: z.string(),
  found: z.boolean().optional(),
  error: z.object({ type: z.string() }).optional(),
});
const answer = z.object({ docs: z.array(found) });

/**
 * Of these record keys, those that an index has documents of. Asked by `_mget`, which unlike a search knows of what was
 * just written. Throws `SinkError` when the server cannot be asked.
 */
export async function keysInOpenSearch(
  options: OpenSearchOptions,
  keys: readonly string[],
): Promise<Set<string>> {
  const held = new Set<string>();
  for (let from = 0; from < keys.length; from += BATCH) {
    for (const key of await ask(options, keys.slice(from, from + BATCH))) held.add(key);
  }
  return held;
}

async function ask(options: OpenSearchOptions, ids: readonly string[]): Promise<string[]> {
  const { authorization, patience = PATIENCE } = options;
  const headers = { 'content-type': 'application/json', ...(authorization && { authorization }) };
  const body = JSON.stringify({ ids });
  const text = await post(`${indexAt(options)}/_mget?_source=false`, () => ({ headers, body }), patience);
  const { docs } = answer.safeParse(asJson(text)).data ?? { docs: [] };
  const refused = docs.find(({ error }) => error && error.type !== 'index_not_found_exception');
  if (docs.length !== ids.length || refused) {
    throw new SinkError(
      'opensearch',
      `${placeOf(options)}: this is no answer to _mget: ${text.slice(0, 200)}`,
      'fatal',
    );
  }
  return docs.filter(doc => doc.found).map(({ _id }) => _id);
}

import type { Job } from '../file/schema.ts';

/**
 * Where a sink writes to, as the job file says it: so a job may move with its folder. Without who writes there, and how:
 * a new password makes no new database.
 */
export function targetOf(spec: Job['sinks'][string]): string {
  const { type, folder, path, url, index, table, format }: Partial<Record<string, string>> = {
    ...spec,
  } as object;
  return JSON.stringify([type, folder ?? path ?? (url && placeOf(url)), index ?? table, format]);
}

function placeOf(url: string): string {
  const { protocol, host, pathname, search } = new URL(url);
  return protocol.startsWith('http') ? host + pathname + search : host + pathname;
}

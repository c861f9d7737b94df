import type { Command } from 'commander';
import type { FilterOptions } from '../capture/filter.ts';

/** Flags that tell which captures of an archive or folder are wanted. */
export interface FilterFlags {
  mediaType: string[];
  status: string[];
  host: string[];
  matchUrl: string[];
  from?: string;
  to?: string;
}

/** Adds the flags; those that may be given several times let through what one of their values does. */
export function withFilterFlags(command: Command): Command {
  return command
    .option('--media-type <type>', 'only these, such as text/html or text/*; repeatable', collect, [])
    .option('--status <code>', 'only these HTTP statuses: 200, 2xx, 200-299; repeatable', collect, [])
    .option('--host <host>', 'only from this host and its subdomains; repeatable', collect, [])
    .option(
      '--match-url <pattern>',
      'only addresses like this, * for any characters; repeatable',
      collect,
      [],
    )
    .option('--from <date>', 'only captured on this day, or at this time, or later')
    .option('--to <date>', 'only captured on this day, or at this time, or earlier');
}

export function filterOptions(flags: FilterFlags): FilterOptions {
  return {
    ...(flags.mediaType.length > 0 && { mediaTypes: flags.mediaType }),
    ...(flags.status.length > 0 && { statuses: flags.status }),
    ...(flags.host.length > 0 && { hosts: flags.host }),
    ...(flags.matchUrl.length > 0 && { urls: flags.matchUrl }),
    ...(flags.from !== undefined && { from: flags.from }),
    ...(flags.to !== undefined && { to: flags.to }),
  };
}

/** For flags that may be given several times. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

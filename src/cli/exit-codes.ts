/** Exit codes of the command line; documented in README and `--help`. */
export const EXIT = {
  ok: 0,
  internal: 1,
  usage: 2,
  incomplete: 3,
  rules: 4,
  cannotWrite: 5,
  fuse: 6,
} as const;

export const EXIT_HELP = `
Exit codes:
  0  every input became a record
  1  a fault in Dechrome itself
  2  wrong usage; nothing was done
  3  some inputs were rejected or quarantined, the rest became records; or the run was
     stopped by Ctrl-C or SIGTERM, and what it had begun is finished and written
  4  a rule file is broken; no page was touched
  5  the output cannot be written (disk full, read-only, no permission), or the system
     is out of memory or open files; when that is put right, the same again goes on from there
  6  the fuse of a job has blown: the run is undone, nothing was passed on`;

/**
 * What a folder of captures remembers. `page` has a row for every URL ever asked for, with what became of it
 * in the run that asked last; `cache` what makes requests conditional; `entry` the index of the archive;
 * `intent` the one write that is under way.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS run (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  started  TEXT NOT NULL,
  finished TEXT
);

CREATE TABLE IF NOT EXISTS page (
  id       INTEGER PRIMARY KEY,
  url      TEXT NOT NULL UNIQUE,
  host     TEXT NOT NULL,
  seed     TEXT NOT NULL,
  depth    INTEGER,
  run      INTEGER NOT NULL,
  state    TEXT NOT NULL CHECK (state IN ('pending', 'done', 'failed')),
  retry    INTEGER NOT NULL DEFAULT 0,
  attempts INTEGER NOT NULL DEFAULT 0,
  outcome  TEXT,
  message  TEXT,
  checked  INTEGER
);
CREATE INDEX IF NOT EXISTS page_pending ON page (run, state, host, id);

CREATE TABLE IF NOT EXISTS cache (
  url           TEXT PRIMARY KEY,
  etag          TEXT,
  last_modified TEXT,
  record_id     TEXT NOT NULL,
  record_date   TEXT NOT NULL,
  digest        TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS entry (
  file       TEXT NOT NULL,
  offset     INTEGER NOT NULL,
  length     INTEGER NOT NULL,
  url        TEXT NOT NULL,
  date       TEXT NOT NULL,
  media_type TEXT NOT NULL,
  status     INTEGER NOT NULL,
  digest     TEXT NOT NULL,
  PRIMARY KEY (file, offset)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS intent (
  id     INTEGER PRIMARY KEY CHECK (id = 1),
  writes TEXT NOT NULL,
  result TEXT NOT NULL
);
`;

/** Raised by one whenever SCHEMA changes in a way that old files do not fit. */
export const SCHEMA_VERSION = 1;

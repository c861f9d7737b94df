/**
 * What the ledger knows. `capture` has a row for every input ever seen, with its present outcome;
 * `change` is the outbox: what happened to records, in order, until every sink has taken it.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS capture (
  key         TEXT PRIMARY KEY,
  record_key  TEXT NOT NULL UNIQUE,
  capture_id  TEXT NOT NULL,
  digest      TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('record', 'rejected', 'quarantined', 'removed')),
  reason      TEXT,
  stage       TEXT,
  error       TEXT,
  origin      TEXT NOT NULL,
  site        TEXT NOT NULL,
  quality     REAL,
  words       INTEGER,
  revision    INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  seen_run    INTEGER NOT NULL,
  changed_run INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS capture_outcome ON capture (outcome);

CREATE TABLE IF NOT EXISTS change (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  run        INTEGER NOT NULL,
  record_key TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('created', 'updated', 'removed', 'outcome')),
  payload    TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS sink (
  name  TEXT PRIMARY KEY,
  seq   INTEGER NOT NULL,
  state TEXT NOT NULL,
  error TEXT
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS run (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  job      TEXT NOT NULL,
  started  TEXT NOT NULL,
  finished TEXT,
  state    TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'failed')),
  summary  TEXT
);

CREATE TABLE IF NOT EXISTS removal_stat (
  run        INTEGER NOT NULL,
  site       TEXT NOT NULL,
  rule       TEXT NOT NULL,
  category   TEXT NOT NULL,
  spans      INTEGER NOT NULL,
  characters INTEGER NOT NULL,
  PRIMARY KEY (run, site, rule, category)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS lease (
  name    TEXT PRIMARY KEY,
  holder  TEXT NOT NULL,
  fence   INTEGER NOT NULL,
  expires INTEGER NOT NULL
) WITHOUT ROWID;
`;

/** Raised by one whenever SCHEMA changes in a way that old ledgers do not fit. */
export const SCHEMA_VERSION = 1;

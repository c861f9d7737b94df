/**
 * What the ledger knows. `capture` has a row for every input that a job has ever seen, with its present outcome;
 * `change` is the outbox: what happened to records, in order, until every sink has taken it. `sink` in it
 * addresses a single sink, one that came later than the record; it is `complete` when it has been told of all. One whose
 * `target` is another is a new one.
 * `absent` are the inputs that the last whole run did not meet, and that were kept. While a job is in `hold`, sinks see
 * its changes up to `seq` only, and `held` has what its captures were before.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS capture (
  job         TEXT NOT NULL,
  key         TEXT NOT NULL,
  record_key  TEXT NOT NULL,
  capture_id  TEXT NOT NULL,
  captured_at TEXT,
  digest      TEXT NOT NULL,
  content     TEXT NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('record', 'rejected', 'quarantined', 'removed')),
  reason      TEXT,
  stage       TEXT,
  error       TEXT,
  origin      TEXT NOT NULL,
  published   INTEGER NOT NULL,
  revision    INTEGER NOT NULL,
  attempts    INTEGER NOT NULL,
  changed_run INTEGER NOT NULL,
  PRIMARY KEY (job, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS capture_outcome ON capture (job, outcome);

CREATE TABLE IF NOT EXISTS absent (
  job TEXT NOT NULL,
  key TEXT NOT NULL,
  PRIMARY KEY (job, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS change (
  seq        INTEGER PRIMARY KEY AUTOINCREMENT,
  job        TEXT NOT NULL,
  sink       TEXT,
  run        INTEGER NOT NULL,
  record_key TEXT NOT NULL,
  revision   INTEGER NOT NULL,
  kind       TEXT NOT NULL CHECK (kind IN ('created', 'updated', 'removed', 'outcome')),
  payload    TEXT NOT NULL
);

CREATE TABLE IF NOT EXISTS sink (
  job   TEXT NOT NULL,
  name  TEXT NOT NULL,
  seq   INTEGER NOT NULL,
  state TEXT NOT NULL,
  error TEXT,
  complete INTEGER NOT NULL,
  target TEXT,
  PRIMARY KEY (job, name)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS run (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  job      TEXT NOT NULL,
  started  TEXT NOT NULL,
  finished TEXT,
  state    TEXT NOT NULL CHECK (state IN ('running', 'done', 'stopped', 'failed')),
  summary  TEXT
);

CREATE TABLE IF NOT EXISTS hold (
  job TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS held (
  job     TEXT NOT NULL,
  key     TEXT NOT NULL,
  before  TEXT,
  kept    INTEGER NOT NULL,
  removed INTEGER NOT NULL,
  PRIMARY KEY (job, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS lease (
  name    TEXT PRIMARY KEY,
  holder  TEXT NOT NULL,
  fence   INTEGER NOT NULL,
  expires INTEGER NOT NULL
) WITHOUT ROWID;
`;

/** Raised by one whenever SCHEMA changes. Tables that an older ledger lacks are made; the rest is in UPGRADES. */
export const SCHEMA_VERSION = 4;

/** By the version that each leads to: what makes an older ledger, with all tables of SCHEMA, one of today. */
export const UPGRADES: Readonly<Record<number, string>> = {
  // Until then each run wrote into every row that it had met it. Of what is held, that was column 13.
  3: `
INSERT INTO absent SELECT job, key FROM capture WHERE outcome != 'removed' AND seen_run <
  (SELECT max(id) FROM run WHERE run.job = capture.job AND state = 'done');
UPDATE held SET before = json_remove(before, '$[13]');
ALTER TABLE capture DROP COLUMN seen_run;
`,
  4: 'ALTER TABLE sink ADD COLUMN target TEXT;',
};

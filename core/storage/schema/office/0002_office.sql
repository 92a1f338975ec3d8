-- The office: its ledger of all logs, the devices it knows, and who was given or shown what.

CREATE TABLE epoch(
  number INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL UNIQUE,
  first_revision INTEGER NOT NULL,
  began INTEGER NOT NULL
);

CREATE TABLE device(
  number INTEGER PRIMARY KEY,   -- 0 is the office
  id BLOB NOT NULL UNIQUE,
  public_key BLOB NOT NULL UNIQUE,
  prefix TEXT NOT NULL UNIQUE,
  enrolled INTEGER NOT NULL,
  revoked INTEGER,
  scope_version INTEGER NOT NULL,
  scope_since INTEGER NOT NULL, -- revision at which this scope began
  heard INTEGER,                -- last contact
  received_seq INTEGER NOT NULL DEFAULT 0,
  witnessed TEXT                -- the last receipt the device said it holds
);
CREATE TABLE device_village(
  device INTEGER NOT NULL REFERENCES device(number),
  village TEXT NOT NULL,
  PRIMARY KEY(device, village)
) WITHOUT ROWID;

-- Revisions in commit order (core/storage/Epochs.h); the hash covers everything before it, verdicts included.
CREATE TABLE ledger(
  revision INTEGER PRIMARY KEY,
  device INTEGER NOT NULL REFERENCES device(number),
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id BLOB,                      -- NULL: unreadable
  record BLOB,                  -- NULL: begins a record, or unreadable
  village TEXT,                 -- scope: of the record; NULL: nobody but the office; '*': everybody
  author INTEGER NOT NULL,      -- device that began the record
  bytes BLOB NOT NULL,
  chain_hash BLOB NOT NULL,     -- of the device's log up to here
  accepted INTEGER NOT NULL,
  reason TEXT,
  ledger_hash BLOB NOT NULL,
  received INTEGER NOT NULL
);
CREATE UNIQUE INDEX ledger_place ON ledger(device, generation, seq);
CREATE INDEX ledger_id ON ledger(id);
CREATE INDEX ledger_record ON ledger(record) WHERE record IS NOT NULL;
CREATE INDEX ledger_scope ON ledger(village, revision);
CREATE INDEX ledger_quarantined ON ledger(device, generation, revision) WHERE accepted = 0;
CREATE INDEX ledger_author ON ledger(author, revision) WHERE author <> device;

-- The device's signature over its head: evidence that it said so (protocol section 4).
CREATE TABLE head_signature(
  device INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  signature BLOB NOT NULL,
  PRIMARY KEY(device, generation, seq)
) WITHOUT ROWID;

-- A device that skipped entries, and other bytes at a place that is taken.
CREATE TABLE gap(
  number INTEGER PRIMARY KEY,
  device INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  held_seq INTEGER NOT NULL,
  offered_seq INTEGER NOT NULL,
  seen INTEGER NOT NULL,
  UNIQUE(device, generation, held_seq, offered_seq)
);
CREATE TABLE fork(
  number INTEGER PRIMARY KEY,
  device INTEGER NOT NULL,
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  content_hash BLOB NOT NULL,
  bytes BLOB NOT NULL,
  seen INTEGER NOT NULL,
  UNIQUE(device, generation, seq, content_hash)
);

CREATE TABLE ticket(
  secret_hash BLOB PRIMARY KEY,
  expires INTEGER NOT NULL,
  content TEXT NOT NULL,        -- villages and officers, JSON
  device INTEGER                -- who used it
) WITHOUT ROWID;

-- What was given to which device: the incident report needs it.
CREATE TABLE delivery(
  number INTEGER PRIMARY KEY,
  device INTEGER NOT NULL,
  time INTEGER NOT NULL,
  what TEXT NOT NULL,           -- a snapshot's name, or 'entries'
  version INTEGER NOT NULL,     -- of the snapshot, or the last revision
  since INTEGER NOT NULL        -- first revision; 0 for a snapshot
);

-- Who looked at personal data, and why.
CREATE TABLE access(
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  who TEXT NOT NULL,
  what TEXT NOT NULL,
  reason TEXT NOT NULL,
  rows INTEGER NOT NULL
);

-- A tablet's own log, what the office has said of it, what it pulled, its roster and its drafts.

-- place = generation * 2^40 + seq, so the log lies in arrival order without another index.
CREATE TABLE log(
  place INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  record BLOB,                  -- NULL: the entry begins a record
  bytes BLOB,                   -- NULL: a stub after retention
  content_hash BLOB NOT NULL,
  chain_hash BLOB NOT NULL
);
CREATE INDEX log_record ON log(record) WHERE record IS NOT NULL;

CREATE TABLE receipt(
  number INTEGER PRIMARY KEY,
  epoch TEXT NOT NULL,
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  bytes TEXT NOT NULL,          -- exactly what the office signed
  signature BLOB NOT NULL,
  arrived INTEGER NOT NULL
);

-- Own entries in the ledger: seq from..to have the revisions first_revision, first_revision + 1 …
CREATE TABLE own_range(
  place INTEGER PRIMARY KEY,    -- of from
  last_place INTEGER NOT NULL,
  first_revision INTEGER NOT NULL
);
CREATE TABLE own_quarantined(
  place INTEGER PRIMARY KEY,
  reason TEXT NOT NULL
);

-- Entries of others, and of the office, in the scope of this tablet.
CREATE TABLE pulled(
  revision INTEGER PRIMARY KEY,
  device BLOB NOT NULL,
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  id BLOB NOT NULL,
  record BLOB NOT NULL,
  accepted INTEGER NOT NULL,
  bytes BLOB NOT NULL
);
CREATE INDEX pulled_record ON pulled(record);

CREATE TABLE resident(
  number INTEGER PRIMARY KEY,
  village TEXT NOT NULL,
  nik TEXT,
  kk TEXT,
  name TEXT NOT NULL,
  sex TEXT NOT NULL,
  birth_date TEXT,
  precision INTEGER NOT NULL,
  birth_place TEXT NOT NULL,
  marital INTEGER NOT NULL,
  mother TEXT NOT NULL,
  father TEXT NOT NULL,
  address TEXT NOT NULL,
  hamlet TEXT NOT NULL,
  rt TEXT NOT NULL,
  rw TEXT NOT NULL,
  no_nik_reason TEXT NOT NULL,
  ktp INTEGER NOT NULL,
  kia INTEGER NOT NULL,
  akta INTEGER NOT NULL,
  category TEXT NOT NULL,
  source TEXT NOT NULL,
  data_date TEXT
);
CREATE INDEX resident_village ON resident(village);
CREATE INDEX resident_nik ON resident(nik) WHERE nik IS NOT NULL;

-- Snapshots that the office has published for this tablet and that are not here yet.
CREATE TABLE snapshot_wanted(
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  sha256 TEXT NOT NULL          -- hex, of the file as it travels
) WITHOUT ROWID;

CREATE TABLE draft(
  number INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE,
  changed INTEGER NOT NULL,
  officer TEXT NOT NULL,
  name TEXT NOT NULL,           -- as far as typed; found by the search
  nik TEXT NOT NULL,
  kk TEXT NOT NULL,
  content TEXT NOT NULL         -- JSON: the form, focus and scroll position
);

-- Every sync run, so that nobody needs a paper journal.
CREATE TABLE sync_run(
  number INTEGER PRIMARY KEY,
  started INTEGER NOT NULL,
  ended INTEGER NOT NULL,
  outcome TEXT NOT NULL,
  sent INTEGER NOT NULL,
  receipted INTEGER NOT NULL,
  pulled INTEGER NOT NULL,
  bytes_up INTEGER NOT NULL,
  bytes_down INTEGER NOT NULL,
  exchanges INTEGER NOT NULL
);

-- A full NIK or KK shown to an officer (domain section 12, P5).
CREATE TABLE reveal(
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  officer TEXT NOT NULL,
  person_key TEXT NOT NULL
);

-- What both programs know: small facts, snapshots of the office, and the projection of all entries.
-- Everything from here on but meta and snapshot can be dropped and made again from the entries.

CREATE TABLE meta(
  name TEXT PRIMARY KEY,
  value BLOB NOT NULL
) WITHOUT ROWID;

-- Whole versioned files of the office: rosters, areas, services, targets (protocol section 5).
CREATE TABLE snapshot(
  name TEXT PRIMARY KEY,
  version INTEGER NOT NULL,
  sha256 BLOB NOT NULL,
  size INTEGER NOT NULL,
  content BLOB              -- as it travels; NULL on a tablet once it has been taken apart
);

CREATE TABLE officer(
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE visit(
  number INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE,
  author INTEGER NOT NULL,
  date TEXT NOT NULL,
  village TEXT NOT NULL,
  place_kind TEXT NOT NULL,
  place TEXT NOT NULL,
  officer TEXT NOT NULL
);

-- Rows in arrival order: clustered on the random record id they cost 3.9 times as much.
CREATE TABLE registration(
  number INTEGER PRIMARY KEY,
  record BLOB NOT NULL UNIQUE,
  author INTEGER NOT NULL,      -- the office's number of the device; on a tablet 0 itself, 1 another
  village TEXT NOT NULL,        -- where the person lives: scope and progress
  visit BLOB,
  visit_date TEXT NOT NULL,
  visit_village TEXT NOT NULL,
  officer TEXT NOT NULL,
  wall INTEGER NOT NULL,        -- the device's clock, shown only
  person_key TEXT NOT NULL,     -- distinct people are counted by it
  nik TEXT,
  name TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  conflicts TEXT,               -- JSON list, NULL when there is none
  fields TEXT NOT NULL          -- folded fields as a JSON object
);
CREATE INDEX registration_person ON registration(person_key);

CREATE TABLE request(
  registration INTEGER NOT NULL REFERENCES registration(number) ON DELETE CASCADE,
  service TEXT NOT NULL,
  status TEXT NOT NULL,         -- DIAJUKAN until the office says another
  status_date TEXT NOT NULL,
  siak_reference TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY(registration, service)
) WITHOUT ROWID;

-- Sum of the digests of all records of a village as the ledger has them (law 3).
CREATE TABLE digest(
  village TEXT PRIMARY KEY,
  records INTEGER NOT NULL,
  sum BLOB NOT NULL
) WITHOUT ROWID;

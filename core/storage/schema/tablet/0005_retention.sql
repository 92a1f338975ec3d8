-- What law 7 asks before anything goes: when the office signed what, by its own clock, and what has gone.

ALTER TABLE receipt ADD COLUMN backed_up INTEGER NOT NULL DEFAULT 0;  -- seq inside the last verified backup
ALTER TABLE receipt ADD COLUMN time INTEGER NOT NULL DEFAULT 0;       -- office time, milliseconds
UPDATE receipt SET backed_up=coalesce(bytes ->> '$.backed_up', 0), time=coalesce(bytes ->> '$.time', 0);

-- Office time of the receipt that named it; what was received before counts from the upgrade on.
ALTER TABLE attachment ADD COLUMN received_at INTEGER NOT NULL DEFAULT 0;
ALTER TABLE attachment ADD COLUMN received_backup INTEGER NOT NULL DEFAULT 0;  -- time of the last backup as it said then
UPDATE attachment SET received_at=coalesce((SELECT CAST(CAST(value AS TEXT) AS INTEGER) FROM meta
  WHERE name='office_time'), 0) WHERE received=1;

-- Records whose content has gone. Nothing here names a person.
CREATE TABLE purged_record(
  record BLOB PRIMARY KEY,
  visit BLOB,
  day TEXT NOT NULL,            -- of the visit
  village TEXT NOT NULL,
  own INTEGER NOT NULL,         -- 1: begun on this tablet
  time INTEGER NOT NULL,        -- office time, milliseconds
  revision INTEGER NOT NULL,    -- last one of the record that had been heard of
  digest BLOB,                  -- what it adds to its village's digest; NULL: nothing that is sure
  wanted INTEGER NOT NULL       -- 1: something has happened to it since, so its history is asked for
) WITHOUT ROWID;
CREATE INDEX purged_record_day ON purged_record(day);
-- What coverage and duplicates are counted by goes on without the person: `person` is a MAC under a key of this database.
CREATE TABLE purged_request(
  record BLOB NOT NULL REFERENCES purged_record(record) ON DELETE CASCADE,
  service TEXT NOT NULL,
  person BLOB NOT NULL,
  status TEXT NOT NULL,
  status_date TEXT NOT NULL,
  PRIMARY KEY(record, service)
) WITHOUT ROWID;
CREATE INDEX purged_request_person ON purged_request(person);

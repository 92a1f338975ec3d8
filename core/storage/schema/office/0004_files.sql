-- Attachments: which entry names which, what is on its way, and what has verified (protocol section 6).

CREATE TABLE attachment(
  revision INTEGER NOT NULL,    -- of the entry that names it
  position INTEGER NOT NULL,    -- in the entry's list
  device INTEGER NOT NULL REFERENCES device(number),
  record BLOB NOT NULL,
  slot TEXT NOT NULL,
  sha256 BLOB NOT NULL,         -- of the plain bytes
  size INTEGER NOT NULL,
  PRIMARY KEY(revision, position)
) WITHOUT ROWID;
CREATE INDEX attachment_device ON attachment(device, sha256, size);
CREATE INDEX attachment_record ON attachment(record);
INSERT INTO attachment(revision, position, device, record, slot, sha256, size)
  SELECT l.revision, a.key, l.device, coalesce(l.record, l.id), coalesce(a.value->>'slot', ''),
    unhex(a.value->>'sha256'), a.value->>'size'
  FROM ledger AS l,
    json_each(CASE WHEN l.id IS NULL THEN '{}' ELSE CAST(l.bytes AS TEXT) END, '$.attachments') AS a
  WHERE a.type='object' AND json_type(a.value, '$.size')='integer' AND a.value->>'size'>0
    AND length(a.value->>'sha256')=64 AND a.value->>'sha256' NOT GLOB '*[^0-9a-f]*';

CREATE TABLE upload(
  id BLOB PRIMARY KEY,          -- 16 random bytes: its address
  device INTEGER NOT NULL REFERENCES device(number),
  sha256 BLOB NOT NULL,
  size INTEGER NOT NULL,
  salt BLOB NOT NULL,           -- 16 random bytes: name and key of its file
  offset INTEGER NOT NULL,      -- plain bytes that are on disk
  expires INTEGER NOT NULL,
  UNIQUE(device, sha256, size)
) WITHOUT ROWID;

CREATE TABLE stored_file(
  sha256 BLOB PRIMARY KEY,
  size INTEGER NOT NULL,
  salt BLOB NOT NULL UNIQUE,
  stored INTEGER NOT NULL
) WITHOUT ROWID;

-- The device itself has brought all bytes of the file: knowing a hash buys nothing.
CREATE TABLE device_file(
  device INTEGER NOT NULL REFERENCES device(number),
  sha256 BLOB NOT NULL REFERENCES stored_file(sha256),
  upload BLOB NOT NULL UNIQUE,  -- the address it came to, or another one of that kind
  verified INTEGER NOT NULL,
  PRIMARY KEY(device, sha256)
) WITHOUT ROWID;

-- Files that nothing names any more, or does not name yet; a file goes only when it stands here.
CREATE TABLE leftover_file(
  salt BLOB PRIMARY KEY,
  since INTEGER NOT NULL
) WITHOUT ROWID;

-- Bytes that a device has sent on the last day it sent any.
CREATE TABLE upload_day(
  device INTEGER PRIMARY KEY REFERENCES device(number),
  day INTEGER NOT NULL,
  bytes INTEGER NOT NULL
);

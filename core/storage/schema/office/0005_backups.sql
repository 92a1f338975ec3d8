-- Backups that were read back and found whole, and how far each log is inside the newest of them.
CREATE TABLE backup(
  number INTEGER PRIMARY KEY,
  time INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  epoch TEXT NOT NULL,
  sha256 BLOB NOT NULL,         -- of the encrypted file
  size INTEGER NOT NULL
);
CREATE TABLE backed_up(
  device INTEGER NOT NULL REFERENCES device(number),
  generation INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  PRIMARY KEY(device, generation)
) WITHOUT ROWID;

-- A tablet that somebody has lent away or cannot find: what it sends waits, and it is given nothing.
ALTER TABLE device ADD COLUMN suspended INTEGER;

-- What each tablet has sent on one day, and how often it was told to come back another day.
CREATE TABLE quota(
  device INTEGER PRIMARY KEY REFERENCES device(number),
  day INTEGER NOT NULL,         -- days since 1970, WITA
  entries INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  refused INTEGER               -- when it was last refused
);

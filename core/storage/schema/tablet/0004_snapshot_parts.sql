-- Pieces of snapshots that are on their way, each durable as it came: a cut costs one piece, not the file.
CREATE TABLE snapshot_part(
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,         -- hex, of the whole file
  offset INTEGER NOT NULL,
  bytes BLOB NOT NULL,
  PRIMARY KEY(name, offset)
);

-- Versions of the rule data that the office has published, whole, also one that this program cannot read yet.
CREATE TABLE rule_version(
  version INTEGER PRIMARY KEY,
  sha256 BLOB NOT NULL,         -- of the snapshot as it travels
  snapshot BLOB NOT NULL,       -- its text
  published INTEGER NOT NULL    -- when it was published, or came here; milliseconds
);

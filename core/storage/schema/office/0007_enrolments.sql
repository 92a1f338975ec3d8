-- Tablets that have shown a ticket which a second person has to confirm, one row a key, until somebody decides.
CREATE TABLE enrolment(
  number INTEGER PRIMARY KEY,
  secret_hash BLOB NOT NULL REFERENCES ticket(secret_hash),
  public_key BLOB NOT NULL,
  asked INTEGER NOT NULL,       -- for the first time
  refused INTEGER,              -- when; NULL: waits
  UNIQUE(secret_hash, public_key)
);

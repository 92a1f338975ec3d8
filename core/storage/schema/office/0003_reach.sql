-- A record that comes into a village, by a correction of where the person lives or by a later verdict: with this
-- entry the tablets of that village, and of the one it was in, get the record's earlier ones.
ALTER TABLE ledger ADD COLUMN enters TEXT;
CREATE INDEX ledger_enters ON ledger(enters, revision) WHERE enters IS NOT NULL;
CREATE INDEX ledger_leaves ON ledger(village, revision) WHERE enters IS NOT NULL;
-- What a tablet wrote on records that another began: it may not have heard of all that happened to them.
CREATE INDEX ledger_foreign ON ledger(device, revision) WHERE author<>device;

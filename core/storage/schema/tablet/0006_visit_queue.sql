-- The queue of each visit that was opened on this tablet, and the last number of each series of its register. Not made
-- from entries: a number that was given is never given again, whatever becomes of the registration.
CREATE TABLE queue_number(
  day TEXT NOT NULL,
  number INTEGER NOT NULL,
  visit BLOB NOT NULL,
  PRIMARY KEY(day, number)      -- two visits of a day on one tablet share its numbers
) WITHOUT ROWID;
CREATE TABLE visit_queue(
  visit BLOB PRIMARY KEY,
  passed INTEGER NOT NULL,      -- numbers up to here were served or passed over
  called INTEGER NOT NULL,      -- somebody before the line, who came late; 0: nobody
  closed INTEGER NOT NULL       -- when the visit was closed, milliseconds of this device's clock; 0: it is open
) WITHOUT ROWID;
CREATE INDEX registration_visit ON registration(visit);  -- what a day came to is counted after each save
CREATE TABLE register_number(
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) WITHOUT ROWID;

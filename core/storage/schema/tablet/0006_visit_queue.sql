-- The queue of each visit that was opened on this tablet, and the last number of each series of its register. Not made
-- from entries: a number that was given is never given again, whatever becomes of the registration.
CREATE TABLE visit_queue(
  visit BLOB PRIMARY KEY,
  day TEXT NOT NULL,
  first INTEGER NOT NULL,       -- of the visit; a second visit of the day goes on where the first one ended
  issued INTEGER NOT NULL,      -- last number that somebody has; first - 1 before
  line INTEGER NOT NULL,        -- whose turn it is in the line
  calling INTEGER NOT NULL,     -- who is at the table: line, or somebody who came late
  closed INTEGER NOT NULL       -- when the visit was closed, milliseconds of this device's clock; 0: it is open
) WITHOUT ROWID;
CREATE INDEX visit_queue_day ON visit_queue(day);
CREATE INDEX registration_visit ON registration(visit);  -- what a day came to is counted after each save
CREATE TABLE register_number(
  series TEXT PRIMARY KEY,
  last INTEGER NOT NULL
) WITHOUT ROWID;

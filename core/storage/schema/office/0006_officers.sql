-- Who may work with which tablet: a numbered list of its own for each, which the tablet asks for by its version.
ALTER TABLE device ADD COLUMN officers_version INTEGER NOT NULL DEFAULT 0;
ALTER TABLE device ADD COLUMN officers_taken INTEGER NOT NULL DEFAULT 0; -- the version that the tablet says it has
CREATE TABLE device_officer(
  device INTEGER NOT NULL REFERENCES device(number),
  officer TEXT NOT NULL REFERENCES officer(id),
  slot INTEGER NOT NULL,        -- version in which the office last gave a PIN; 0: the enrolment's
  first_pin TEXT NOT NULL,      -- empty once the tablet has it
  PRIMARY KEY(device, officer)
) WITHOUT ROWID;
INSERT OR IGNORE INTO device_officer(device, officer, slot, first_pin)
  SELECT t.device, o.id, 0, ''
  FROM ticket AS t, json_each(t.content, '$.officers') AS named, officer AS o
  WHERE t.device IS NOT NULL AND o.id=named.value;

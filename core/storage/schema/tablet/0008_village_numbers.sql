-- What waits, and people by village, are counted after each save; without these indexes every registration and every entry
-- of a month without a network would be read for it.
CREATE INDEX registration_village ON registration(village, withdrawn, person_key, record);
CREATE INDEX log_waiting ON log(place, record, id);

-- Photos: kept in this encrypted file from their first byte, so that "saved" covers them in one transaction.

CREATE TABLE attachment(
  number INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,          -- hex, of the plain JPEG
  size INTEGER NOT NULL,
  sent INTEGER NOT NULL DEFAULT 0,      -- bytes that the office says it has on disk; a hint, never a receipt
  complete INTEGER NOT NULL DEFAULT 0,  -- 1: the office says it has all of it; the next receipt is asked about it
  received INTEGER NOT NULL DEFAULT 0,  -- 1: named in a verified receipt
  damaged INTEGER NOT NULL DEFAULT 0,   -- 1: no longer readable here: must be taken again
  tries INTEGER NOT NULL DEFAULT 0,     -- since its last byte moved
  upload TEXT NOT NULL DEFAULT ''       -- address of its upload at the office
);

CREATE TABLE attachment_part(
  attachment INTEGER NOT NULL REFERENCES attachment(number) ON DELETE CASCADE,
  part INTEGER NOT NULL,                -- 0, 1, 2 … of 32 KiB each
  bytes BLOB NOT NULL,
  PRIMARY KEY(attachment, part)
);

-- What own entries name. Of a record's slot the latest entry counts.
CREATE TABLE entry_attachment(
  number INTEGER PRIMARY KEY,
  entry BLOB NOT NULL,
  record BLOB NOT NULL,
  slot TEXT NOT NULL,
  attachment INTEGER NOT NULL REFERENCES attachment(number),
  UNIQUE(entry, slot)
);
CREATE INDEX entry_attachment_record ON entry_attachment(record);
CREATE INDEX entry_attachment_content ON entry_attachment(attachment);

-- Photos of forms that are not saved yet go with their draft.
CREATE TABLE draft_attachment(
  draft BLOB NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
  slot TEXT NOT NULL,
  attachment INTEGER NOT NULL REFERENCES attachment(number),
  PRIMARY KEY(draft, slot)
);
CREATE INDEX draft_attachment_content ON draft_attachment(attachment);

CREATE TRIGGER draft_attachment_gone AFTER DELETE ON draft_attachment BEGIN
  DELETE FROM attachment WHERE number = old.attachment
    AND NOT EXISTS (SELECT 1 FROM draft_attachment WHERE attachment = old.attachment)
    AND NOT EXISTS (SELECT 1 FROM entry_attachment WHERE attachment = old.attachment);
END;

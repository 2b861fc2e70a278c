-- The people of a joint petition other than its representatives (Reg. 20). A person keeps the number (ordinal) that they
-- have on the petition when they become a representative; a number is never given twice.
CREATE TABLE co_petitioner (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  ordinal integer NOT NULL,
  name_cipher bytea NOT NULL,
  phone_cipher bytea,
  id_number_cipher bytea,
  address_cipher bytea,
  name_hash bytea NOT NULL,
  phone_hash bytea,
  id_number_hash bytea,
  signed boolean NOT NULL,
  added_at timestamptz NOT NULL,
  added_by uuid,
  struck_at timestamptz
);
CREATE UNIQUE INDEX co_petitioner_ordinal ON co_petitioner (petition_id, ordinal);

-- A representative withdraws for himself alone.
ALTER TABLE petitioner ADD COLUMN withdrawn_at timestamptz;

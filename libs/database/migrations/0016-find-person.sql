-- Who petitions is found by equal fingerprints, in the whole registry: names of petitioners, and people of signed lists.
CREATE INDEX petitioner_name ON petitioner (name_hash) WHERE name_hash IS NOT NULL;
CREATE INDEX co_petitioner_name ON co_petitioner (name_hash) WHERE struck_at IS NULL;
CREATE INDEX co_petitioner_phone ON co_petitioner (phone_hash) WHERE struck_at IS NULL AND phone_hash IS NOT NULL;
CREATE INDEX co_petitioner_id_number ON co_petitioner (id_number_hash) WHERE struck_at IS NULL AND id_number_hash IS NOT NULL;

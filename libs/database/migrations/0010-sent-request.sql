-- A petition that is sent twice (a double click, an answer that was lost) is one petition.
ALTER TABLE petition ADD COLUMN request_hash bytea;
CREATE UNIQUE INDEX petition_request ON petition (request_hash) WHERE request_hash IS NOT NULL;

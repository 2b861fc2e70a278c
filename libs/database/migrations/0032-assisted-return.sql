-- Assisted return: help home that is offered to one petitioner and taken or not as they like. What is kept is what the office
-- offered, did and paid, and the petitioner's own word; of the petitioner nothing else.
CREATE TABLE assisted_return (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  ordinal integer NOT NULL,
  origin text NOT NULL,
  transfer_number text,
  transfer_body text,
  transfer_on date,
  -- Ids of attachments; no foreign keys, since the papers go when the case is erased and that there was one stays.
  request_paper uuid,
  opened_at timestamptz NOT NULL,
  opened_by uuid REFERENCES person (id),
  state text NOT NULL,
  leader_unit_id text REFERENCES unit (id),
  plan text,
  help text,
  offered_at timestamptz,
  consent_how text,
  consent_paper uuid,
  consented_at timestamptz,
  travel_mode text,
  travel_on date,
  cost_fen integer,
  arranged_at timestamptz,
  arrival_how text,
  arrival_paper uuid,
  arrived_at timestamptz,
  talk text,
  talked_on date,
  hardship boolean,
  talked_at timestamptz,
  promised_plan text,
  promised_by date,
  promised_at timestamptz,
  end_how text,
  end_paper uuid,
  ended_at timestamptz,
  -- Opened from a transfer that is named, or because the petitioner asked; in no other way.
  CONSTRAINT assisted_return_origin CHECK (CASE origin
    WHEN 'transfer' THEN transfer_number IS NOT NULL AND transfer_body IS NOT NULL AND transfer_on IS NOT NULL
      AND opened_by IS NOT NULL
    WHEN 'signed-request' THEN request_paper IS NOT NULL AND opened_by IS NOT NULL
    WHEN 'own-code' THEN opened_by IS NULL
    ELSE false END),
  -- Nobody agrees in the petitioner's name: their code, or a paper that they signed.
  CONSTRAINT assisted_return_consent CHECK (CASE consent_how
    WHEN 'own-code' THEN consent_paper IS NULL AND consented_at IS NOT NULL
    WHEN 'signed' THEN consent_paper IS NOT NULL AND consented_at IS NOT NULL
    ELSE consent_how IS NULL AND consented_at IS NULL AND travel_mode IS NULL AND arrived_at IS NULL
      AND state IN ('requested', 'offered', 'declined', 'lapsed') END),
  -- That they have arrived, only they say.
  CONSTRAINT assisted_return_arrival CHECK ((arrived_at IS NULL) = (arrival_how IS NULL)
    AND (arrived_at IS NOT NULL OR state NOT IN ('arrived', 'talked', 'done'))),
  CONSTRAINT assisted_return_cost CHECK (cost_fen IS NULL OR cost_fen >= 0),
  CONSTRAINT assisted_return_end CHECK ((ended_at IS NOT NULL) = (state IN ('done', 'declined', 'lapsed', 'withdrawn')))
);
-- One at a time for a case.
CREATE UNIQUE INDEX assisted_return_open ON assisted_return (petition_id) WHERE ended_at IS NULL;
CREATE INDEX assisted_return_list ON assisted_return (opened_at, id);
CREATE INDEX assisted_return_petition ON assisted_return (petition_id, opened_at);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('assisted_return', 'transfer_number', 'empty'),
  ('assisted_return', 'transfer_body', 'empty'),
  ('assisted_return', 'plan', 'null'),
  ('assisted_return', 'help', 'null'),
  ('assisted_return', 'promised_plan', 'null');

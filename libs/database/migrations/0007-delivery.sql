-- How each petitioner wants to be told of a notice, beside the public page, which is always there.
ALTER TABLE petitioner ADD COLUMN notice_channels text[] NOT NULL DEFAULT '{}';
ALTER TABLE petitioner ADD COLUMN notice_language text NOT NULL DEFAULT 'zh';

-- One notice on one way to its petitioner; written in the transaction that gives the notice. `next_at` and
-- `locked_until` are the machine's time, the rest is the office's.
CREATE TABLE delivery (
  id uuid PRIMARY KEY,
  notice_id uuid NOT NULL REFERENCES notice (id),
  petition_id uuid NOT NULL REFERENCES petition (id),
  recipient_ordinal integer NOT NULL,
  channel text NOT NULL,
  language text NOT NULL,
  state text NOT NULL,
  created_at timestamptz NOT NULL,
  attempts integer NOT NULL DEFAULT 0,
  tries_left integer NOT NULL,
  next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  locked_until timestamptz,
  settled_at timestamptz,
  answer text
);
CREATE UNIQUE INDEX delivery_once ON delivery (notice_id, channel);
CREATE INDEX delivery_petition ON delivery (petition_id);
CREATE INDEX delivery_waiting ON delivery (next_at) WHERE state = 'waiting';
CREATE INDEX delivery_for_people ON delivery (state, created_at, id) WHERE state IN ('to-do', 'failed');

-- What became of each try and what people recorded. Only ever added to.
CREATE TABLE delivery_attempt (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id uuid NOT NULL REFERENCES delivery (id),
  at timestamptz NOT NULL,
  by_person uuid,
  outcome text NOT NULL,
  answer text,
  reason text,
  attachment_id uuid REFERENCES attachment (id)
);
CREATE INDEX delivery_attempt_delivery ON delivery_attempt (delivery_id, id);

-- What was sent to bodies outside the office's units, and what they answered.
CREATE TABLE forwarding (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  authority text NOT NULL,
  whole boolean NOT NULL,
  matter text NOT NULL,
  sent_by uuid REFERENCES person (id),
  sent_at timestamptz NOT NULL,
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  answered_by text,
  answered_on date,
  answer text,
  attachment_id uuid REFERENCES attachment (id),
  recorded_by uuid REFERENCES person (id),
  recorded_at timestamptz
);
CREATE INDEX forwarding_petition ON forwarding (petition_id, sent_at);

-- Whoever has a task asks colleagues to give their opinion on it before it is completed (加签).
CREATE TABLE co_signature (
  id uuid PRIMARY KEY,
  task_key bigint NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  -- What they are asked.
  word text,
  asked_by uuid NOT NULL REFERENCES person (id),
  asked_at timestamptz NOT NULL,
  signer_id uuid NOT NULL REFERENCES person (id),
  state text NOT NULL,
  opinion text,
  -- Who answered, the signer or their deputy; who took it away; nobody when the signer left.
  ended_by uuid REFERENCES person (id),
  ended_at timestamptz,
  -- Why it was taken away.
  reason text,
  CONSTRAINT co_signature_state CHECK (state IN ('open', 'agreed', 'objected', 'taken-away', 'lapsed')),
  CONSTRAINT co_signature_ended CHECK ((state = 'open') = (ended_at IS NULL)),
  CONSTRAINT co_signature_said CHECK ((state <> 'objected' OR opinion IS NOT NULL) AND (state <> 'taken-away' OR reason IS NOT NULL))
);
CREATE UNIQUE INDEX co_signature_once ON co_signature (task_key, signer_id) WHERE state = 'open';
CREATE INDEX co_signature_signer ON co_signature (signer_id, asked_at) WHERE state = 'open';
CREATE INDEX co_signature_task ON co_signature (task_key, asked_at);
CREATE INDEX co_signature_petition ON co_signature (petition_id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('co_signature', 'word', 'null'), ('co_signature', 'opinion', 'null'), ('co_signature', 'reason', 'null');

-- Lost query codes that were replaced at the counter against identity. Never the code, nor anything of the document shown.
CREATE TABLE code_reissue (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL,
  ordinal integer NOT NULL,
  person_id uuid NOT NULL,
  at timestamptz NOT NULL,
  proof text NOT NULL,
  reason text NOT NULL
);
CREATE INDEX code_reissue_petition ON code_reissue (petition_id, at);

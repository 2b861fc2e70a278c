-- Assistance of a household in hardship: what the petitioner agreed to share, what civil affairs and finance decided, what was paid.
CREATE TABLE assistance_fund (
  id uuid PRIMARY KEY,
  unit_id text NOT NULL REFERENCES unit (id),
  year integer NOT NULL,
  name text NOT NULL,
  budget_fen bigint NOT NULL,
  -- Granted so far, paid or not.
  committed_fen bigint NOT NULL DEFAULT 0,
  CONSTRAINT assistance_fund_year CHECK (year BETWEEN 2000 AND 2999),
  -- No fund is ever overspent, whoever grants at the same moment.
  CONSTRAINT assistance_fund_left CHECK (committed_fen >= 0 AND committed_fen <= budget_fen)
);
CREATE UNIQUE INDEX assistance_fund_name ON assistance_fund (unit_id, year, name);

CREATE TABLE assistance_referral (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  ordinal integer NOT NULL,
  origin text NOT NULL,
  opened_at timestamptz NOT NULL,
  state text NOT NULL,
  -- What the household told, sealed.
  facts_cipher bytea,
  -- Ids of attachments; no foreign keys, since the papers go when the case is erased and that there was one stays.
  document_id uuid,
  level text,
  asked_at timestamptz,
  consent_how text,
  consent_paper uuid,
  consented_at timestamptz,
  decided_at timestamptz,
  follow_up_at timestamptz,
  follow_up_outcome text,
  follow_up_report text,
  followed_up_at timestamptz,
  end_how text,
  end_paper uuid,
  ended_at timestamptz,
  -- Nobody agrees in the petitioner's name: their code, or a paper that they signed; nothing is shared without.
  CONSTRAINT assistance_referral_consent CHECK (CASE consent_how
    WHEN 'own-code' THEN consent_paper IS NULL AND consented_at IS NOT NULL
    WHEN 'signed' THEN consent_paper IS NOT NULL AND consented_at IS NOT NULL
    ELSE consent_how IS NULL AND consented_at IS NULL
      AND state IN ('opened', 'asked', 'ineligible', 'declined', 'lapsed', 'protected') END),
  CONSTRAINT assistance_referral_end CHECK ((ended_at IS NOT NULL) =
    (state IN ('done', 'refused', 'ineligible', 'declined', 'lapsed', 'withdrawn', 'protected')))
);
-- One at a time for a case.
CREATE UNIQUE INDEX assistance_referral_open ON assistance_referral (petition_id) WHERE ended_at IS NULL;
CREATE INDEX assistance_referral_petition ON assistance_referral (petition_id, opened_at);

CREATE TABLE assistance_decision (
  referral_id uuid NOT NULL REFERENCES assistance_referral (id),
  department text NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  state text NOT NULL,
  -- The task by which it was decided, should the engine refuse its completion.
  task_key bigint,
  answer text,
  help_kind text,
  amount_fen bigint NOT NULL DEFAULT 0,
  fund_id uuid REFERENCES assistance_fund (id),
  conditions text,
  reasons text,
  decided_by uuid REFERENCES person (id),
  decided_at timestamptz,
  signed_by uuid REFERENCES person (id),
  signed_at timestamptz,
  remarks text,
  PRIMARY KEY (referral_id, department),
  -- Money comes out of a fund.
  CONSTRAINT assistance_decision_fund CHECK (amount_fen >= 0 AND (amount_fen > 0) = (fund_id IS NOT NULL)),
  -- The second person is another one.
  CONSTRAINT assistance_decision_signed CHECK (signed_by IS NULL OR signed_by <> decided_by)
);

CREATE TABLE assistance_question (
  id uuid PRIMARY KEY,
  referral_id uuid NOT NULL REFERENCES assistance_referral (id),
  petition_id uuid NOT NULL REFERENCES petition (id),
  department text NOT NULL,
  question text NOT NULL,
  asked_at timestamptz NOT NULL,
  reply text,
  replied_at timestamptz
);
CREATE INDEX assistance_question_referral ON assistance_question (referral_id, department, asked_at);

-- One payment for each decision, whatever is sent twice.
CREATE TABLE assistance_payment (
  referral_id uuid NOT NULL,
  department text NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  task_key bigint NOT NULL,
  fund_id uuid NOT NULL REFERENCES assistance_fund (id),
  amount_fen bigint NOT NULL,
  paid_on date NOT NULL,
  method text NOT NULL,
  voucher text NOT NULL,
  receipt_id uuid NOT NULL,
  paid_by uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (referral_id, department),
  FOREIGN KEY (referral_id, department) REFERENCES assistance_decision (referral_id, department),
  CONSTRAINT assistance_payment_amount CHECK (amount_fen > 0)
);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('assistance_referral', 'facts_cipher', 'null'),
  ('assistance_referral', 'follow_up_report', 'null'),
  ('assistance_decision', 'conditions', 'null'),
  ('assistance_decision', 'reasons', 'null'),
  ('assistance_decision', 'remarks', 'null'),
  ('assistance_question', 'question', 'empty'),
  ('assistance_question', 'reply', 'null'),
  ('assistance_payment', 'voucher', 'empty');

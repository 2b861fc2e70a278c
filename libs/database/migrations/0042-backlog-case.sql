-- Key cases of long standing (重点积案). What is kept is who of the office is responsible, what they did themselves, what is
-- planned and what became of it; of the petitioner nothing but their own word on the opinion.
CREATE TABLE backlog_case (
  id uuid PRIMARY KEY,
  petition_id uuid NOT NULL REFERENCES petition (id),
  unit_id text NOT NULL REFERENCES unit (id),
  town_leader_id uuid NOT NULL REFERENCES person (id),
  community_leader_id uuid NOT NULL REFERENCES person (id),
  responsible_id uuid NOT NULL REFERENCES person (id),
  reason text NOT NULL,
  opened_by uuid NOT NULL REFERENCES person (id),
  opened_at timestamptz NOT NULL,
  state text NOT NULL,
  plan text,
  planned_at timestamptz,
  outcome text,
  end_reason text,
  ended_by uuid REFERENCES person (id),
  ended_at timestamptz,
  -- Settled by the petitioner's own word or a final re-review alone; whatever else ends a case settles nothing.
  CONSTRAINT backlog_case_end CHECK (CASE state
    WHEN 'open' THEN outcome IS NULL AND ended_at IS NULL
    WHEN 'settled' THEN coalesce(outcome, '') IN ('accepted', 're-review', 'withdrawn') AND ended_at IS NOT NULL
    WHEN 'ended' THEN coalesce(outcome, '') IN ('answered', 'left', 'transferred', 'merged', 'protected', 'undone')
      AND ended_at IS NOT NULL
    ELSE false END),
  CONSTRAINT backlog_case_undone CHECK ((outcome = 'undone') IS NOT TRUE OR ended_by IS NOT NULL)
);
-- One at a time for a petition.
CREATE UNIQUE INDEX backlog_case_open ON backlog_case (petition_id) WHERE ended_at IS NULL;
CREATE INDEX backlog_case_petition ON backlog_case (petition_id, opened_at);
CREATE INDEX backlog_case_list ON backlog_case (opened_at, id);

-- The three things that the town's leader does in person, each recorded by the leader alone.
CREATE TABLE backlog_act (
  backlog_id uuid NOT NULL REFERENCES backlog_case (id),
  petition_id uuid NOT NULL REFERENCES petition (id),
  act text NOT NULL CONSTRAINT backlog_act_kind CHECK (act IN ('talk', 'study', 'inspection')),
  talk text,
  done_on date NOT NULL,
  record text NOT NULL,
  leader_id uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  PRIMARY KEY (backlog_id, act),
  CONSTRAINT backlog_act_talk CHECK ((act = 'talk') = (talk IS NOT NULL))
);

CREATE TABLE backlog_milestone (
  id uuid PRIMARY KEY,
  backlog_id uuid NOT NULL REFERENCES backlog_case (id),
  petition_id uuid NOT NULL REFERENCES petition (id),
  what text NOT NULL,
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  added_at timestamptz NOT NULL,
  done_on date,
  done_by uuid REFERENCES person (id),
  CONSTRAINT backlog_milestone_done CHECK ((done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX backlog_milestone_backlog ON backlog_milestone (backlog_id, added_at);

CREATE TABLE backlog_meeting (
  id uuid PRIMARY KEY,
  backlog_id uuid NOT NULL REFERENCES backlog_case (id),
  petition_id uuid NOT NULL REFERENCES petition (id),
  deadline_id uuid NOT NULL REFERENCES deadline (id),
  held_on date NOT NULL,
  result text NOT NULL,
  record text NOT NULL,
  recorded_by uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL
);
CREATE INDEX backlog_meeting_backlog ON backlog_meeting (backlog_id, recorded_at);

-- The petitioner accepts an opinion: with the query code, or on a paper that they signed. Nobody does it in their name.
CREATE TABLE opinion_acceptance (
  document_id uuid NOT NULL REFERENCES document (id),
  ordinal integer NOT NULL,
  petition_id uuid NOT NULL REFERENCES petition (id),
  how text NOT NULL,
  -- Id of an attachment; no foreign key, since the papers go when the case is erased and that there was one stays.
  paper_id uuid,
  recorded_by uuid REFERENCES person (id),
  accepted_at timestamptz NOT NULL,
  PRIMARY KEY (document_id, ordinal),
  CONSTRAINT opinion_acceptance_how CHECK (CASE how
    WHEN 'own-code' THEN paper_id IS NULL AND recorded_by IS NULL
    WHEN 'signed' THEN paper_id IS NOT NULL AND recorded_by IS NOT NULL
    ELSE false END)
);
CREATE INDEX opinion_acceptance_petition ON opinion_acceptance (petition_id);

-- What staff are told of a petition is shown while they may see it.
ALTER TABLE staff_notice ADD COLUMN petition_id uuid REFERENCES petition (id);

INSERT INTO erasure_column (table_name, column_name, erased_to) VALUES
  ('backlog_case', 'reason', 'empty'),
  ('backlog_case', 'plan', 'null'),
  ('backlog_case', 'end_reason', 'null'),
  ('backlog_act', 'record', 'empty'),
  ('backlog_milestone', 'what', 'empty'),
  ('backlog_meeting', 'record', 'empty');

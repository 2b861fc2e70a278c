-- Leaders of units, what units were before each change, and the number by which two administrators at once are told apart.
ALTER TABLE unit ADD COLUMN version integer NOT NULL DEFAULT 1;

-- The first person responsible (一把手) and the deputies (副职) of a unit; each holds a post in it.
CREATE TABLE unit_leader (
  unit_id text NOT NULL REFERENCES unit (id),
  person_id uuid NOT NULL REFERENCES person (id),
  leads_as text NOT NULL,
  PRIMARY KEY (unit_id, person_id),
  CONSTRAINT unit_leader_rank CHECK (leads_as IN ('chief', 'deputy'))
);
CREATE UNIQUE INDEX unit_leader_one_chief ON unit_leader (unit_id) WHERE leads_as = 'chief';
CREATE INDEX unit_leader_person ON unit_leader (person_id);

CREATE TABLE unit_change (
  unit_id text NOT NULL REFERENCES unit (id),
  -- That the unit has since this change.
  version integer NOT NULL,
  at timestamptz NOT NULL,
  changed_by uuid NOT NULL REFERENCES person (id),
  -- Names, parent, order, whether it is open, leaders by id; null when the unit was added.
  before jsonb,
  after jsonb NOT NULL,
  PRIMARY KEY (unit_id, version)
);

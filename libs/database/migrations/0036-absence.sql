-- Absence of staff, and who stands in for them meanwhile. Days are of the calendar in China, both included.
CREATE TABLE absence (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL REFERENCES person (id),
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- Why it was recorded for them by somebody else; null when they did it themselves.
  reason text,
  recorded_by uuid NOT NULL REFERENCES person (id),
  recorded_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_by uuid REFERENCES person (id),
  CONSTRAINT absence_days CHECK (first_day <= last_day),
  CONSTRAINT absence_reason CHECK (reason IS NOT NULL OR recorded_by = person_id)
);
CREATE INDEX absence_person ON absence (person_id, last_day);
CREATE INDEX absence_open ON absence (last_day) WHERE ended_at IS NULL;

CREATE TABLE deputyship (
  id uuid PRIMARY KEY,
  absence_id uuid NOT NULL REFERENCES absence (id),
  -- Repeats what the absence says, so that who stands in for whom is read from one table.
  person_id uuid NOT NULL REFERENCES person (id),
  deputy_id uuid NOT NULL REFERENCES person (id),
  first_day date NOT NULL,
  last_day date NOT NULL,
  -- Null: all of them.
  processes text[],
  units text[],
  named_by uuid NOT NULL REFERENCES person (id),
  named_at timestamptz NOT NULL,
  ended_at timestamptz,
  -- Null with ended_at: the time was over.
  ended_by uuid REFERENCES person (id),
  CONSTRAINT deputyship_other CHECK (deputy_id <> person_id)
);
CREATE INDEX deputyship_absence ON deputyship (absence_id);
CREATE INDEX deputyship_deputy ON deputyship (deputy_id, last_day) WHERE ended_at IS NULL;
CREATE INDEX deputyship_person ON deputyship (person_id, last_day) WHERE ended_at IS NULL;

-- For whom the assignee has it, or for whom it was done.
ALTER TABLE task ADD COLUMN on_behalf_of uuid;
ALTER TABLE task ADD CONSTRAINT task_on_behalf CHECK (on_behalf_of IS NULL OR assignee IS NOT NULL);
CREATE INDEX task_on_behalf ON task (on_behalf_of) WHERE on_behalf_of IS NOT NULL;
ALTER TABLE dossier_entry ADD COLUMN on_behalf_of uuid;
ALTER TABLE deadline_change ADD COLUMN on_behalf_of uuid;

-- The calendar day in China by the office's clock.
CREATE FUNCTION office_day() RETURNS date LANGUAGE sql STABLE AS $$
  SELECT ((clock_timestamp() + offset_ms * interval '1 millisecond') AT TIME ZONE 'Asia/Shanghai')::date FROM office_clock
$$;

-- The groups whose tasks somebody may do today as a deputy, each with for whom. Only the posts of who is away count, never
-- what they stand in for themselves: there are no deputies of deputies.
CREATE FUNCTION deputy_reach(deputy uuid)
RETURNS TABLE (deputyship_id uuid, absent_id uuid, candidate_group text, processes text[], last_day date)
LANGUAGE sql STABLE AS $$
  SELECT d.id, d.person_id, o.unit_id || ':' || o.role, d.processes, d.last_day
  FROM deputyship d JOIN person n ON n.id = d.person_id AND n.active
    JOIN post o ON o.person_id = d.person_id AND (d.units IS NULL OR o.unit_id = ANY (d.units))
    JOIN unit u ON u.id = o.unit_id AND u.active
  WHERE d.deputy_id = deputy AND d.ended_at IS NULL AND d.first_day <= (SELECT office_day())
    AND d.last_day >= (SELECT office_day())
$$;

-- Whether somebody must not know of a case: they have an interest in it (Reg. 28), or hold a post in or under the unit that
-- it accuses (Reg. 30). One against the whole town is handled by its discipline office all the same.
CREATE FUNCTION withheld_from(person uuid, matter uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM interest i WHERE i.petition_id = matter AND i.person_id = person)
    OR EXISTS (SELECT 1 FROM petition p JOIN unit a ON a.id = p.accused_unit_id JOIN post q ON q.person_id = person
      JOIN unit u ON u.id = q.unit_id AND starts_with(u.path, a.path)
      WHERE p.id = matter AND NOT (p.protected AND a.parent_id IS NULL))
$$;

-- The working calendar is corrected, imported and confirmed by an administrator on a page of its own.

-- Raised with every change: whoever changes what they have not seen is refused.
CREATE TABLE working_calendar (
  id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  version integer NOT NULL DEFAULT 0
);
INSERT INTO working_calendar DEFAULT VALUES;

-- What the day off, or the day worked for one, is called.
ALTER TABLE calendar_correction ADD COLUMN name text;

-- Years that somebody has declared final, which until now were a setting.
CREATE TABLE calendar_year (
  year integer PRIMARY KEY,
  reason text,
  confirmed_by uuid REFERENCES person (id),
  confirmed_at timestamptz NOT NULL
);
INSERT INTO calendar_year (year, confirmed_at)
SELECT DISTINCT y.year::integer, s.changed_at
FROM setting s CROSS JOIN jsonb_array_elements_text(s.value) AS y (year) WHERE s.key = 'confirmed-years';
DELETE FROM setting WHERE key = 'confirmed-years';

-- What was done to the calendar: never changed, nothing is taken off it.
CREATE TABLE calendar_change (
  id uuid PRIMARY KEY,
  seq bigint GENERATED ALWAYS AS IDENTITY,
  kind text NOT NULL,
  first_day date NOT NULL,
  last_day date NOT NULL,
  working boolean,
  name text,
  reason text NOT NULL,
  -- Days that are another thing since, and running deadlines of cases that are no secret which it has moved.
  days integer NOT NULL,
  moved integer NOT NULL,
  by_person uuid NOT NULL REFERENCES person (id),
  at timestamptz NOT NULL,
  CONSTRAINT calendar_change_kind CHECK (kind IN ('corrected', 'taken-back', 'imported', 'confirmed', 'unconfirmed')),
  CONSTRAINT calendar_change_days CHECK (first_day <= last_day)
);
CREATE INDEX calendar_change_last_day ON calendar_change (last_day, seq DESC);

-- A deadline ends with the `counted_days`-th working day after `counted_after`; both null when its last day does not hang
-- on the calendar. A deadline that began before this was kept keeps its day.
ALTER TABLE deadline ADD COLUMN counted_after date, ADD COLUMN counted_days integer,
  ADD CONSTRAINT deadline_counted_whole CHECK ((counted_after IS NULL) = (counted_days IS NULL));

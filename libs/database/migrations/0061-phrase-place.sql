-- Whoever keeps phrases puts them in their own order.
ALTER TABLE phrase ADD COLUMN place int;
UPDATE phrase p SET place = o.place
FROM (SELECT id, row_number() OVER (PARTITION BY person_id ORDER BY created_at, id) AS place FROM phrase) o
WHERE o.id = p.id;
ALTER TABLE phrase ALTER COLUMN place SET NOT NULL;

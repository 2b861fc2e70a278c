-- Roles of the office's own: names, and which of the product's permissions they hold. A post names one by its id.
CREATE TABLE own_role (
  id text PRIMARY KEY,
  name_zh text NOT NULL,
  name_en text NOT NULL,
  permissions text[] NOT NULL,
  -- One more with each change: of two administrators at once the second is told.
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT own_role_id CHECK (id LIKE 'own-%')
);

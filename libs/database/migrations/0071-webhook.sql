-- Addresses of the office's own systems (its chat, its messages) to which reminders are sent besides.
CREATE TABLE webhook (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  -- Of the address, for lists and logs; the whole address may hold a key of the receiver's.
  host text NOT NULL,
  url_cipher bytea NOT NULL,
  secret_cipher bytea NOT NULL,
  secret_since timestamptz NOT NULL,
  kinds text[] NOT NULL,
  active boolean NOT NULL,
  -- What happened before it was switched on is not sent.
  since timestamptz NOT NULL
);

-- One reminder to one address: what it says is read when it is sent.
CREATE TABLE webhook_call (
  id uuid PRIMARY KEY,
  webhook_id uuid NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
  reminder_id uuid NOT NULL REFERENCES reminder (id) ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'waiting',
  attempts integer NOT NULL DEFAULT 0,
  tries_left integer NOT NULL DEFAULT 10,
  -- The machine's time, both.
  next_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  locked_until timestamptz,
  settled_at timestamptz,
  answer text,
  CONSTRAINT webhook_call_state CHECK (state IN ('waiting', 'sent', 'failed', 'dropped')),
  CONSTRAINT webhook_call_settled CHECK ((state = 'waiting') = (settled_at IS NULL))
);
CREATE UNIQUE INDEX webhook_call_once ON webhook_call (webhook_id, reminder_id);
CREATE INDEX webhook_call_reminder ON webhook_call (reminder_id);
CREATE INDEX webhook_call_due ON webhook_call (next_at) WHERE state = 'waiting';
CREATE INDEX webhook_call_failed ON webhook_call (settled_at, id) WHERE state = 'failed';
CREATE INDEX reminder_mail_failed ON reminder_mail (settled_at, id) WHERE state = 'failed';

ALTER TABLE reminder DROP CONSTRAINT reminder_way;
ALTER TABLE reminder ADD CONSTRAINT reminder_way CHECK (way IN ('email', 'browser', 'webhook'));

-- The office wants a kind for everybody whom it concerns as soon as one of its addresses does.
CREATE OR REPLACE FUNCTION reminder_wishes(wished text) RETURNS TABLE (person_id uuid, way text) LANGUAGE sql STABLE AS $$
  SELECT s.person_id, 'email' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
    JOIN staff_address a ON a.person_id = s.person_id AND a.confirmed_at IS NOT NULL WHERE wished = ANY (s.email_kinds)
  UNION ALL
  SELECT s.person_id, 'browser' FROM reminder_setting s JOIN person n ON n.id = s.person_id AND n.active
  WHERE wished = ANY (s.browser_kinds)
  UNION ALL
  SELECT n.id, 'webhook' FROM person n WHERE n.active
    AND EXISTS (SELECT 1 FROM webhook h WHERE h.active AND wished = ANY (h.kinds))
$$;

-- It waits for nobody's browser and goes with no e-mail.
CREATE FUNCTION reminder_to_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.taken_at := NEW.made_at;
  RETURN NEW;
END $$;
CREATE TRIGGER reminder_to_webhooks BEFORE INSERT ON reminder FOR EACH ROW WHEN (NEW.way = 'webhook')
  EXECUTE FUNCTION reminder_to_webhooks();

CREATE FUNCTION call_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_call (id, webhook_id, reminder_id, made_at)
  SELECT gen_random_uuid(), h.id, r.id, r.made_at
  FROM fresh r JOIN webhook h ON h.active AND r.kind = ANY (h.kinds) AND r.made_at >= h.since
  WHERE r.way = 'webhook'
  ON CONFLICT (webhook_id, reminder_id) DO NOTHING;
  RETURN NULL;
END $$;
CREATE TRIGGER reminder_calls_webhooks AFTER INSERT ON reminder REFERENCING NEW TABLE AS fresh
  FOR EACH STATEMENT EXECUTE FUNCTION call_webhooks();

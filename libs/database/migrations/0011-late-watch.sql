-- A deadline is watched by the engine from shortly before its next stage on. Whatever was open until now has a watch.
ALTER TABLE deadline ADD COLUMN watched boolean NOT NULL DEFAULT false;
UPDATE deadline SET watched = true WHERE state IN ('running', 'suspended');
CREATE INDEX deadline_unwatched ON deadline (next_at) WHERE state = 'running' AND NOT watched;

-- A command that was sent leaves the outbox; nothing ever set this.
DROP INDEX outbox_ready, outbox_petition, outbox_sent;
ALTER TABLE outbox DROP COLUMN sent_at;
CREATE INDEX outbox_ready ON outbox (priority, id) WHERE poisoned_at IS NULL;
CREATE INDEX outbox_petition ON outbox (petition_id, id) WHERE poisoned_at IS NULL;

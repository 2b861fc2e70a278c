-- Why a person has an interest in a matter (Reg. 28).
ALTER TABLE interest ADD COLUMN kind text NOT NULL DEFAULT 'other';
-- The group that a task came to, when another one stands in for it because nobody in it may handle the matter.
ALTER TABLE task ADD COLUMN stood_in_for text;

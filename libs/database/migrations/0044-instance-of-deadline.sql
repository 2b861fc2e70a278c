-- The engine's instance that began the deadline. Where several of one process run side by side on a case, it tells their tasks
-- whose deadline is theirs; those that run already stay as they are.
ALTER TABLE deadline ADD COLUMN instance_key bigint;

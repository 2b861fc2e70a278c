-- The engine's instance that watches the deadline; it is set by the first step of the ladder that comes. A start that was sent
-- twice leaves two of them, of which the other one ends itself.
ALTER TABLE deadline ADD COLUMN watch_key bigint;

-- How and when the petitioner confirmed the record of what they told orally, once it was read back (Reg. 19); who read
-- it back is the clerk in submitted_by. Null: in writing, or from before the office asked for it.
ALTER TABLE petition ADD COLUMN read_back_how text, ADD COLUMN read_back_at timestamptz;

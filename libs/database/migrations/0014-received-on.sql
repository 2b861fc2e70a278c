-- The day on which a paper reached its petitioner; rights that begin with the receipt are counted from it.
ALTER TABLE delivery_attempt ADD COLUMN received_on date;

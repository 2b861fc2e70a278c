-- Where running cases stand is read by version and by element.
CREATE INDEX process_instance_running ON process_instance (process_id, process_version, key) WHERE state = 'active';
CREATE INDEX element_instance_standing ON element_instance (instance_key) WHERE state = 'active';

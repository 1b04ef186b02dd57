-- The newest entries of one pair are read from here backwards.
CREATE INDEX audit_entry_by_pair ON audit_entry (pair_id, id);

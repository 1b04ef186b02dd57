-- An entry has a subject: a pair, as all have so far, or an account, which is known by its name alone.
ALTER TABLE audit_entry ADD COLUMN subject_type VARCHAR(20) DEFAULT 'PAIR' NOT NULL;
ALTER TABLE audit_entry ALTER COLUMN pair_id DROP NOT NULL;
ALTER TABLE audit_entry RENAME COLUMN pair_id TO subject_id;
ALTER TABLE audit_entry RENAME COLUMN pair_name TO subject_name;
ALTER INDEX audit_entry_by_pair RENAME TO audit_entry_by_subject;

-- A late page leaves out many pairs before its first. With what a list is filtered by in the index, they are left out
-- there, and their rows, with the PEM in them, are not read.
DROP INDEX pair_by_name;
CREATE INDEX pair_by_name ON certificate_key_pair (name_sort, id, key_type, private_key_type);

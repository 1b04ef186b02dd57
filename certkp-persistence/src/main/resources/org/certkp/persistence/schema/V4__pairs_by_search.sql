-- A search compares every name. H2 keeps a row's PEM in the row, and reads ten times as much where it must read the rows.
CREATE INDEX pair_by_name_search ON certificate_key_pair (name_search, id);

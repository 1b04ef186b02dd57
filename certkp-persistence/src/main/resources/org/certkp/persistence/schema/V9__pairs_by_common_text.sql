-- No trigram helps a search for one or two characters, or for what many names have: it compares every name, in this
-- index and not in the rows, which hold the PEM too. On PostgreSQL V5 had dropped it for the trigrams.
CREATE INDEX IF NOT EXISTS pair_by_name_search ON certificate_key_pair (name_search, id);

-- What is new in the index of trigrams, with each renewed certificate, is in a list first, which every search reads
-- through. In kB; by default it grows to 4 MB, and a search of a million pairs takes five times as long.
${postgresql}ALTER INDEX IF EXISTS pair_by_trigram SET (gin_pending_list_limit = 128);

-- How often pairs were added, removed or renamed. The sum over all rows is another after each such change, so what was
-- learned about the list by name holds as long as the sum is the same.
ALTER TABLE pair_count ADD COLUMN changes BIGINT DEFAULT 0 NOT NULL;

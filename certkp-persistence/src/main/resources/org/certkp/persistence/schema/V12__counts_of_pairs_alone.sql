-- Nothing is remembered of lists any more that a change of a pair would make untrue.
ALTER TABLE pair_count DROP COLUMN IF EXISTS changes;

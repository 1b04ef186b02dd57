-- How many pairs there are of each kind, so that a list need not count them. A count is the sum over all slots; who adds
-- or removes a pair changes it in one of them, so that writers seldom wait for each other.
CREATE TABLE pair_count (
    slot     INTEGER NOT NULL,
    key_type VARCHAR(20) ${binary} NOT NULL,
    with_key BOOLEAN NOT NULL,
    pairs    BIGINT NOT NULL,
    PRIMARY KEY (slot, key_type, with_key)
);

INSERT INTO pair_count (slot, key_type, with_key, pairs)
SELECT slot, key_type, with_key, 0
FROM (VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15)) AS slots (slot)
CROSS JOIN (VALUES ('rsa'), ('ec'), ('dsa'), ('ed25519'), ('ed448'), ('x25519'), ('x448')) AS kinds (key_type)
CROSS JOIN (VALUES (TRUE), (FALSE)) AS keys (with_key);

UPDATE pair_count
SET pairs = (SELECT count(*)
             FROM certificate_key_pair AS pair
             WHERE pair.key_type = pair_count.key_type
               AND (pair.private_key_type IS NOT NULL) = pair_count.with_key)
WHERE slot = 0;

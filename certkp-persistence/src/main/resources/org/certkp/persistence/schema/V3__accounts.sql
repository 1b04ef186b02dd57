-- ${binary} and the lengths: see V1.

CREATE TABLE account (
    name            VARCHAR(400) ${binary} PRIMARY KEY,
    password_hash   VARCHAR(400) ${binary} NOT NULL,
    generation      BIGINT NOT NULL,
    -- Of the password that the configuration last asked for, which a person may have changed since.
    configured_hash VARCHAR(400) ${binary}
);

-- A row for each name that was tried, whether there is such an account or not, and each address that tried it.
CREATE TABLE failed_sign_in (
    name           VARCHAR(400) ${binary} NOT NULL,
    remote_address VARCHAR(400) ${binary} NOT NULL,
    failures       INTEGER NOT NULL,
    last_failed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name, remote_address)
);

-- Old rows are removed by their time.
CREATE INDEX failed_sign_in_by_time ON failed_sign_in (last_failed_at);

-- Attempts to sign in lock one of these rows by a hash of name and address, because the row of their count may not be
-- there yet, and H2 lets two transactions find it missing.
CREATE TABLE sign_in_lock (
    slot INTEGER PRIMARY KEY
);

INSERT INTO sign_in_lock (slot)
VALUES (0), (1), (2), (3), (4), (5), (6), (7), (8), (9), (10), (11), (12), (13), (14), (15);

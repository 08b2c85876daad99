-- The named tokens of the API, by engine. Of a token's text only its SHA-256 is here. Times are nanoseconds since the
-- epoch; 0 where there is none. A row is replaced by one of a higher revision.
CREATE TABLE IF NOT EXISTS api_tokens (
    engine VARCHAR(190) NOT NULL,
    token_id VARCHAR(32) NOT NULL,
    name VARCHAR(190) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    scopes VARCHAR(190) NOT NULL,
    accounts TEXT NOT NULL,
    created BIGINT NOT NULL,
    expires BIGINT NOT NULL,
    last_used BIGINT NOT NULL,
    revoked BIGINT NOT NULL,
    replaced_by VARCHAR(32) NOT NULL,
    revision BIGINT NOT NULL,
    PRIMARY KEY (engine, token_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;

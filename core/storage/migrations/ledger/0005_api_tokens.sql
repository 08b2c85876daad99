-- The named tokens of the API, by engine. Of a token's text only its SHA-256 is here. Times are nanoseconds since the
-- epoch; 0 where there is none. A row is replaced by one of a higher revision.
CREATE TABLE api_tokens (
    engine TEXT NOT NULL,
    token_id TEXT NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL,
    scopes TEXT NOT NULL,
    accounts TEXT NOT NULL,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    last_used INTEGER NOT NULL,
    revoked INTEGER NOT NULL,
    replaced_by TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (engine, token_id)
) WITHOUT ROWID;

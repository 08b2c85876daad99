-- Sampled books, decisions to do nothing, and when a source was last in use: what nobody looks at any more is the first
-- to go.
CREATE TABLE order_books (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    time INTEGER NOT NULL,
    bids TEXT NOT NULL,
    asks TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, time)
) WITHOUT ROWID;
CREATE TABLE decisions (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    timeframe INTEGER NOT NULL REFERENCES timeframes (seconds),
    time INTEGER NOT NULL,
    account TEXT NOT NULL,
    action TEXT NOT NULL,
    setup TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, time, account)
) WITHOUT ROWID;
-- The wall's time.
CREATE TABLE source_uses (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    last_used INTEGER NOT NULL
);

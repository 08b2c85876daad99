-- Candles that a session cuts short, and the first of their source; what ought to be there and is not; where a
-- simulation stands.
ALTER TABLE market_candles ADD COLUMN cut_at INTEGER;
ALTER TABLE market_candles ADD COLUMN begins INTEGER NOT NULL DEFAULT 0;
CREATE TABLE market_gaps (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    from_time INTEGER NOT NULL,
    to_time INTEGER NOT NULL,
    missing_bars INTEGER NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, from_time)
) WITHOUT ROWID;
CREATE TABLE simulator_state (
    source_id INTEGER PRIMARY KEY REFERENCES sources (id),
    saved_at INTEGER NOT NULL,
    state TEXT NOT NULL
);

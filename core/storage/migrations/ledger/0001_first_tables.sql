-- What must never be lost: small, every commit synced, never pruned.
CREATE TABLE sources (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    engine TEXT NOT NULL,
    name TEXT NOT NULL,
    detail TEXT NOT NULL,
    started INTEGER NOT NULL
);
CREATE TABLE instruments (
    id INTEGER PRIMARY KEY,
    market TEXT NOT NULL,
    symbol TEXT NOT NULL,
    UNIQUE (market, symbol)
);
-- One row per confirmed change. Names are spelled out: this is the table that people and other programs read.
-- The model is part of the key because two models may watch the same source.
CREATE TABLE regime_state (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES sources (id),
    market TEXT NOT NULL,
    symbol TEXT NOT NULL,
    timeframe TEXT NOT NULL,
    regime TEXT NOT NULL,
    confidence REAL,
    state INTEGER NOT NULL,
    detected_at INTEGER NOT NULL,
    previous TEXT NOT NULL,
    p_bull REAL,
    p_bear REAL,
    p_sideways REAL,
    p_crisis REAL,
    model_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    UNIQUE (source_id, market, symbol, timeframe, detected_at, model_id),
    FOREIGN KEY (market, symbol) REFERENCES instruments (market, symbol)
);
-- Both end in the time, so that a page is read in order whichever filter is set.
CREATE INDEX regime_state_instrument ON regime_state (market, symbol, detected_at);
CREATE INDEX regime_state_time ON regime_state (detected_at);
CREATE TABLE risk_events (
    id INTEGER PRIMARY KEY,
    time INTEGER NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    channel TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    hold INTEGER NOT NULL,
    UNIQUE (time, kind, hold, who, channel, state, reason)
);
CREATE VIEW regime_history AS
SELECT r.id, s.kind || ':' || s.name AS source, r.market, r.symbol, r.timeframe, r.previous, r.regime, r.confidence,
       r.state, strftime('%Y-%m-%dT%H:%M:%SZ', r.detected_at / 1000000000, 'unixepoch') AS detected,
       r.p_bull, r.p_bear, r.p_sideways, r.p_crisis, r.model_id, r.reason
FROM regime_state r JOIN sources s ON s.id = r.source_id;

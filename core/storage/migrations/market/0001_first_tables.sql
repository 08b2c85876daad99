-- What can be made again from its source: large, relaxed syncing, pruned by age.
-- Times are nanoseconds since 1970 (UTC), prices and quantities integers in units of 1e-8, timeframes seconds.
-- Rows lie in their natural key's order, which is the order in which they are read: no second copy of the key.
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
CREATE TABLE timeframes (
    seconds INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
INSERT INTO timeframes (seconds, name)
VALUES (10, '10s'), (60, '1m'), (300, '5m'), (900, '15m'), (3600, '1h'), (14400, '4h'), (86400, '1d'), (604800, '1w');
CREATE TABLE regime_names (
    code INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
);
INSERT INTO regime_names (code, name)
VALUES (0, 'Bull'), (1, 'Bear'), (2, 'Sideways'), (3, 'Crisis'), (4, 'Unknown');
-- A model's id has 64 digits: too long to stand in every row.
CREATE TABLE model_numbers (
    number INTEGER PRIMARY KEY,
    model_id TEXT NOT NULL UNIQUE
);
CREATE TABLE market_ticks (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    event_time INTEGER NOT NULL,
    number INTEGER NOT NULL,
    receive_time INTEGER NOT NULL,
    price INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    side INTEGER NOT NULL,
    PRIMARY KEY (source_id, instrument_id, event_time, number)
) WITHOUT ROWID;
-- No volume is NULL: an index has none, which is not zero.
CREATE TABLE market_candles (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    timeframe INTEGER NOT NULL REFERENCES timeframes (seconds),
    open_time INTEGER NOT NULL,
    open INTEGER NOT NULL,
    high INTEGER NOT NULL,
    low INTEGER NOT NULL,
    close INTEGER NOT NULL,
    volume INTEGER,
    count INTEGER NOT NULL,
    partial INTEGER NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, open_time)
) WITHOUT ROWID;
-- One row per bar; the values are a JSON object, because which features there are is a model's affair and changes
-- without a migration, while json_extract and MySQL's JSON type still reach each of them by name.
CREATE TABLE market_features (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    timeframe INTEGER NOT NULL REFERENCES timeframes (seconds),
    close_time INTEGER NOT NULL,
    features TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, close_time)
) WITHOUT ROWID;
CREATE TABLE regime_posteriors (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    timeframe INTEGER NOT NULL REFERENCES timeframes (seconds),
    close_time INTEGER NOT NULL,
    model INTEGER NOT NULL REFERENCES model_numbers (number),
    regime INTEGER NOT NULL REFERENCES regime_names (code),
    confidence REAL,
    state INTEGER NOT NULL,
    p_bull REAL,
    p_bear REAL,
    p_sideways REAL,
    p_crisis REAL,
    confirmed INTEGER NOT NULL,
    reason TEXT,
    PRIMARY KEY (source_id, instrument_id, timeframe, close_time, model)
) WITHOUT ROWID;
CREATE VIEW candle_1m AS
SELECT s.kind || ':' || s.name AS source, i.market, i.symbol,
       strftime('%Y-%m-%dT%H:%M:%SZ', c.open_time / 1000000000, 'unixepoch') AS open_time,
       c.open / 1e8 AS open, c.high / 1e8 AS high, c.low / 1e8 AS low, c.close / 1e8 AS close, c.volume / 1e8 AS volume,
       c.count, c.partial, c.source_id
FROM market_candles c JOIN sources s ON s.id = c.source_id JOIN instruments i ON i.id = c.instrument_id
WHERE c.timeframe = 60;
CREATE VIEW candle_1h AS
SELECT s.kind || ':' || s.name AS source, i.market, i.symbol,
       strftime('%Y-%m-%dT%H:%M:%SZ', c.open_time / 1000000000, 'unixepoch') AS open_time,
       c.open / 1e8 AS open, c.high / 1e8 AS high, c.low / 1e8 AS low, c.close / 1e8 AS close, c.volume / 1e8 AS volume,
       c.count, c.partial, c.source_id
FROM market_candles c JOIN sources s ON s.id = c.source_id JOIN instruments i ON i.id = c.instrument_id
WHERE c.timeframe = 3600;
CREATE VIEW posterior AS
SELECT s.kind || ':' || s.name AS source, i.market, i.symbol, t.name AS timeframe,
       strftime('%Y-%m-%dT%H:%M:%SZ', p.close_time / 1000000000, 'unixepoch') AS close_time,
       n.name AS regime, p.confidence, p.state, p.p_bull, p.p_bear, p.p_sideways, p.p_crisis, p.confirmed, m.model_id,
       p.reason, p.source_id
FROM regime_posteriors p
    JOIN sources s ON s.id = p.source_id
    JOIN instruments i ON i.id = p.instrument_id
    JOIN timeframes t ON t.seconds = p.timeframe
    JOIN regime_names n ON n.code = p.regime
    JOIN model_numbers m ON m.number = p.model;

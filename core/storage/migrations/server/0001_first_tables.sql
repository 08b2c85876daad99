-- The schema of a MySQL-protocol server that several engines share: the tables of both files, in one database.
-- Times are nanoseconds since 1970 (UTC), prices and quantities DECIMAL(20,8), timeframes seconds. Rows lie in the order
-- of their natural key, which begins with their source. Every statement may be run again: the server commits each by
-- itself.
CREATE TABLE IF NOT EXISTS sources (
    id BIGINT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    engine VARCHAR(190) NOT NULL,
    name TEXT NOT NULL,
    detail MEDIUMTEXT NOT NULL,
    started BIGINT NOT NULL,
    PRIMARY KEY (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS source_uses (
    source_id BIGINT NOT NULL,
    last_used BIGINT NOT NULL,
    PRIMARY KEY (source_id),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS instruments (
    id BIGINT NOT NULL AUTO_INCREMENT,
    market VARCHAR(16) NOT NULL,
    symbol VARCHAR(190) NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY instruments_name (market, symbol)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS timeframes (
    seconds BIGINT NOT NULL,
    name VARCHAR(8) NOT NULL,
    PRIMARY KEY (seconds),
    UNIQUE KEY timeframes_name (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT IGNORE INTO timeframes (seconds, name)
VALUES (10, '10s'), (60, '1m'), (300, '5m'), (900, '15m'), (3600, '1h'), (14400, '4h'), (86400, '1d'), (604800, '1w');
CREATE TABLE IF NOT EXISTS regime_names (
    code BIGINT NOT NULL,
    name VARCHAR(16) NOT NULL,
    PRIMARY KEY (code),
    UNIQUE KEY regime_names_name (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
INSERT IGNORE INTO regime_names (code, name)
VALUES (0, 'Bull'), (1, 'Bear'), (2, 'Sideways'), (3, 'Crisis'), (4, 'Unknown');
CREATE TABLE IF NOT EXISTS model_numbers (
    number BIGINT NOT NULL AUTO_INCREMENT,
    model_id VARCHAR(190) NOT NULL,
    PRIMARY KEY (number),
    UNIQUE KEY model_numbers_id (model_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS market_ticks (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    event_time BIGINT NOT NULL,
    number BIGINT NOT NULL,
    receive_time BIGINT NOT NULL,
    price DECIMAL(20, 8) NOT NULL,
    quantity DECIMAL(20, 8) NOT NULL,
    side TINYINT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, event_time, number)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS market_candles (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    timeframe BIGINT NOT NULL,
    open_time BIGINT NOT NULL,
    open DECIMAL(20, 8) NOT NULL,
    high DECIMAL(20, 8) NOT NULL,
    low DECIMAL(20, 8) NOT NULL,
    close DECIMAL(20, 8) NOT NULL,
    volume DECIMAL(20, 8),
    count BIGINT NOT NULL,
    partial TINYINT NOT NULL,
    cut_at BIGINT,
    begins TINYINT NOT NULL DEFAULT 0,
    PRIMARY KEY (source_id, instrument_id, timeframe, open_time)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS market_features (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    timeframe BIGINT NOT NULL,
    close_time BIGINT NOT NULL,
    features TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, close_time)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS regime_posteriors (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    timeframe BIGINT NOT NULL,
    close_time BIGINT NOT NULL,
    model BIGINT NOT NULL,
    regime TINYINT NOT NULL,
    confidence DOUBLE,
    state BIGINT NOT NULL,
    p_bull DOUBLE,
    p_bear DOUBLE,
    p_sideways DOUBLE,
    p_crisis DOUBLE,
    confirmed TINYINT NOT NULL,
    reason TEXT,
    PRIMARY KEY (source_id, instrument_id, timeframe, close_time, model)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS market_gaps (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    from_time BIGINT NOT NULL,
    to_time BIGINT NOT NULL,
    missing_bars BIGINT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, from_time)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS order_books (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    time BIGINT NOT NULL,
    bids TEXT NOT NULL,
    asks TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, time)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS simulator_state (
    source_id BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    state MEDIUMTEXT NOT NULL,
    PRIMARY KEY (source_id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS stream_state (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    part VARCHAR(190) NOT NULL,
    state MEDIUMBLOB NOT NULL,
    PRIMARY KEY (source_id, instrument_id, part)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS regime_state (
    id BIGINT NOT NULL AUTO_INCREMENT,
    source_id BIGINT NOT NULL,
    market VARCHAR(16) NOT NULL,
    symbol VARCHAR(190) NOT NULL,
    timeframe VARCHAR(8) NOT NULL,
    regime VARCHAR(16) NOT NULL,
    confidence DOUBLE,
    state BIGINT NOT NULL,
    detected_at BIGINT NOT NULL,
    previous VARCHAR(16) NOT NULL,
    p_bull DOUBLE,
    p_bear DOUBLE,
    p_sideways DOUBLE,
    p_crisis DOUBLE,
    model_id VARCHAR(190) NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (id),
    UNIQUE KEY regime_state_key (source_id, market, symbol, timeframe, detected_at, model_id),
    KEY regime_state_instrument (market, symbol, detected_at, id),
    KEY regime_state_time (detected_at, id),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Texts of any length cannot stand in a key: their digest does.
CREATE TABLE IF NOT EXISTS risk_events (
    id BIGINT NOT NULL AUTO_INCREMENT,
    engine VARCHAR(190) NOT NULL,
    time BIGINT NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    channel TEXT NOT NULL,
    reason TEXT NOT NULL,
    state VARCHAR(32) NOT NULL,
    hold BIGINT NOT NULL,
    digest BINARY(32) AS (UNHEX(SHA2(CONCAT_WS(CHAR(0), kind, who, channel, state, reason), 256))) STORED,
    PRIMARY KEY (id),
    UNIQUE KEY risk_events_key (engine, time, hold, digest),
    KEY risk_events_time (time, id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS orders (
    source_id BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    order_id VARCHAR(190) NOT NULL,
    revision BIGINT NOT NULL,
    market VARCHAR(16) NOT NULL,
    symbol VARCHAR(190) NOT NULL,
    side TINYINT NOT NULL,
    type VARCHAR(32) NOT NULL,
    time_in_force VARCHAR(32) NOT NULL,
    state VARCHAR(32) NOT NULL,
    quantity DECIMAL(20, 8) NOT NULL,
    filled DECIMAL(20, 8) NOT NULL,
    limit_price DECIMAL(20, 8),
    stop_price DECIMAL(20, 8),
    channel TEXT NOT NULL,
    strategy TEXT NOT NULL,
    client_order TEXT NOT NULL,
    reason TEXT NOT NULL,
    created BIGINT NOT NULL,
    changed BIGINT NOT NULL,
    PRIMARY KEY (source_id, account, order_id),
    KEY orders_created (created, source_id, account, order_id),
    KEY orders_account (account, created, source_id, order_id),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS trades (
    source_id BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    number BIGINT NOT NULL,
    order_id VARCHAR(190) NOT NULL,
    market VARCHAR(16) NOT NULL,
    symbol VARCHAR(190) NOT NULL,
    side TINYINT NOT NULL,
    price DECIMAL(20, 8) NOT NULL,
    quantity DECIMAL(20, 8) NOT NULL,
    fee DECIMAL(20, 8) NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (source_id, account, number),
    KEY trades_time (time, source_id, account, number),
    KEY trades_account (account, time, source_id, number),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS decisions (
    source_id BIGINT NOT NULL,
    instrument_id BIGINT NOT NULL,
    timeframe BIGINT NOT NULL,
    time BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    action VARCHAR(32) NOT NULL,
    setup TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs MEDIUMTEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, time, account)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- Who writes under which engine's name, and since when: for the line that refuses a second one.
CREATE TABLE IF NOT EXISTS engines (
    name VARCHAR(190) NOT NULL,
    host VARCHAR(255) NOT NULL,
    process BIGINT NOT NULL,
    program VARCHAR(64) NOT NULL,
    since BIGINT NOT NULL,
    PRIMARY KEY (name)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE OR REPLACE VIEW candle_1m AS
SELECT CONCAT(s.kind, ':', s.name) AS source, i.market, i.symbol,
       DATE_FORMAT(TIMESTAMPADD(SECOND, c.open_time DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS open_time,
       c.open, c.high, c.low, c.close, c.volume, c.count, c.partial, c.source_id
FROM market_candles c JOIN sources s ON s.id = c.source_id JOIN instruments i ON i.id = c.instrument_id
WHERE c.timeframe = 60;
CREATE OR REPLACE VIEW candle_1h AS
SELECT CONCAT(s.kind, ':', s.name) AS source, i.market, i.symbol,
       DATE_FORMAT(TIMESTAMPADD(SECOND, c.open_time DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS open_time,
       c.open, c.high, c.low, c.close, c.volume, c.count, c.partial, c.source_id
FROM market_candles c JOIN sources s ON s.id = c.source_id JOIN instruments i ON i.id = c.instrument_id
WHERE c.timeframe = 3600;
CREATE OR REPLACE VIEW posterior AS
SELECT CONCAT(s.kind, ':', s.name) AS source, i.market, i.symbol, t.name AS timeframe,
       DATE_FORMAT(TIMESTAMPADD(SECOND, p.close_time DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS close_time,
       n.name AS regime, p.confidence, p.state, p.p_bull, p.p_bear, p.p_sideways, p.p_crisis, p.confirmed, m.model_id,
       p.reason, p.source_id
FROM regime_posteriors p
    JOIN sources s ON s.id = p.source_id
    JOIN instruments i ON i.id = p.instrument_id
    JOIN timeframes t ON t.seconds = p.timeframe
    JOIN regime_names n ON n.code = p.regime
    JOIN model_numbers m ON m.number = p.model;
CREATE OR REPLACE VIEW regime_history AS
SELECT r.id, CONCAT(s.kind, ':', s.name) AS source, r.market, r.symbol, r.timeframe, r.previous, r.regime,
       r.confidence, r.state,
       DATE_FORMAT(TIMESTAMPADD(SECOND, r.detected_at DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS detected,
       r.p_bull, r.p_bear, r.p_sideways, r.p_crisis, r.model_id, r.reason
FROM regime_state r JOIN sources s ON s.id = r.source_id;
CREATE OR REPLACE VIEW order_history AS
SELECT CONCAT(s.kind, ':', s.name) AS source, o.account, o.order_id, o.market, o.symbol,
       CASE o.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, o.type, o.time_in_force, o.state,
       o.quantity, o.filled, o.limit_price, o.stop_price, o.channel, o.strategy, o.client_order, o.reason,
       DATE_FORMAT(TIMESTAMPADD(SECOND, o.created DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS created,
       DATE_FORMAT(TIMESTAMPADD(SECOND, o.changed DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS changed,
       o.revision, o.source_id
FROM orders o JOIN sources s ON s.id = o.source_id;
CREATE OR REPLACE VIEW trade_history AS
SELECT CONCAT(s.kind, ':', s.name) AS source, t.account, t.number, t.order_id, t.market, t.symbol,
       CASE t.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, t.price, t.quantity, t.fee,
       DATE_FORMAT(TIMESTAMPADD(SECOND, t.time DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS time, t.source_id
FROM trades t JOIN sources s ON s.id = t.source_id;

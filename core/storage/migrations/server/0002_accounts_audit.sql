-- What accounts own, the mirror of the audit chain, what an order needs to be taken up again after a restart, and
-- decisions in the order of time.
CREATE TABLE IF NOT EXISTS accounts (
    source_id BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    opened BIGINT NOT NULL,
    PRIMARY KEY (source_id, account),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS balances (
    source_id BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    currency VARCHAR(32) NOT NULL,
    amount DECIMAL(20, 8) NOT NULL,
    reserved DECIMAL(20, 8) NOT NULL,
    revision BIGINT NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (source_id, account, currency),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS portfolio_positions (
    source_id BIGINT NOT NULL,
    account VARCHAR(190) NOT NULL,
    market VARCHAR(16) NOT NULL,
    symbol VARCHAR(190) NOT NULL,
    quantity DECIMAL(20, 8) NOT NULL,
    cost DECIMAL(20, 8) NOT NULL,
    realised DECIMAL(20, 8) NOT NULL,
    opened BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    time BIGINT NOT NULL,
    PRIMARY KEY (source_id, account, market, symbol),
    FOREIGN KEY (source_id) REFERENCES sources (id)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
CREATE TABLE IF NOT EXISTS audit_log (
    engine VARCHAR(190) NOT NULL,
    seq BIGINT NOT NULL,
    time BIGINT NOT NULL,
    who TEXT NOT NULL,
    channel TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    value_before MEDIUMTEXT NOT NULL,
    value_after MEDIUMTEXT NOT NULL,
    reason TEXT NOT NULL,
    prev VARCHAR(64) NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (engine, seq),
    KEY audit_log_time (time, engine, seq),
    KEY audit_log_engine (engine, time, seq)
) ENGINE = InnoDB CHARACTER SET utf8mb4 COLLATE utf8mb4_bin;
-- `number` is the order's id where that is a number: the highest is where counting goes on.
ALTER TABLE orders
    ADD COLUMN number BIGINT NOT NULL DEFAULT 0,
    ADD COLUMN who TEXT NOT NULL,
    ADD COLUMN purpose VARCHAR(32) NOT NULL DEFAULT '',
    ADD COLUMN idempotency_key TEXT NOT NULL,
    ADD COLUMN filled_value DECIMAL(20, 8) NOT NULL DEFAULT 0,
    ADD COLUMN fees DECIMAL(20, 8) NOT NULL DEFAULT 0,
    ADD COLUMN at_venue BIGINT NOT NULL DEFAULT 0,
    ADD KEY orders_number (source_id, number),
    ADD KEY orders_open (source_id, state, number);
ALTER TABLE trades
    ADD COLUMN value DECIMAL(20, 8) NOT NULL DEFAULT 0,
    ADD COLUMN realised DECIMAL(20, 8) NOT NULL DEFAULT 0,
    ADD KEY trades_number (source_id, number);
ALTER TABLE decisions
    ADD KEY decisions_time (time, source_id, account, timeframe, instrument_id);
CREATE OR REPLACE VIEW order_history AS
SELECT CONCAT(s.kind, ':', s.name) AS source, o.account, o.order_id, o.market, o.symbol,
       CASE o.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, o.type, o.time_in_force, o.state,
       o.quantity, o.filled, o.limit_price, o.stop_price, o.channel, o.strategy, o.client_order, o.reason,
       DATE_FORMAT(TIMESTAMPADD(SECOND, o.created DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS created,
       DATE_FORMAT(TIMESTAMPADD(SECOND, o.changed DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS changed,
       o.revision, o.source_id, o.who, o.purpose, o.filled_value, o.fees
FROM orders o JOIN sources s ON s.id = o.source_id;
CREATE OR REPLACE VIEW trade_history AS
SELECT CONCAT(s.kind, ':', s.name) AS source, t.account, t.number, t.order_id, t.market, t.symbol,
       CASE t.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, t.price, t.quantity, t.fee,
       DATE_FORMAT(TIMESTAMPADD(SECOND, t.time DIV 1000000000, '1970-01-01'), '%Y-%m-%dT%H:%i:%sZ') AS time, t.source_id,
       t.value, t.realised
FROM trades t JOIN sources s ON s.id = t.source_id;

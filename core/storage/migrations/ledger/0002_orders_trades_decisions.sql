-- Orders as they stand, fills, decisions to act; and risk events that say whose they are, because several engines may
-- share a database.
CREATE TABLE orders (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    account TEXT NOT NULL,
    order_id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    market TEXT NOT NULL,
    symbol TEXT NOT NULL,
    side INTEGER NOT NULL,
    type TEXT NOT NULL,
    time_in_force TEXT NOT NULL,
    state TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    filled INTEGER NOT NULL,
    limit_price INTEGER,
    stop_price INTEGER,
    channel TEXT NOT NULL,
    strategy TEXT NOT NULL,
    client_order TEXT NOT NULL,
    reason TEXT NOT NULL,
    created INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    PRIMARY KEY (source_id, account, order_id),
    FOREIGN KEY (market, symbol) REFERENCES instruments (market, symbol)
) WITHOUT ROWID;
-- For pages of everybody's, and of one account's.
CREATE INDEX orders_created ON orders (created, source_id, account, order_id);
CREATE INDEX orders_account ON orders (account, created, source_id, order_id);
CREATE TABLE trades (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    account TEXT NOT NULL,
    number INTEGER NOT NULL,
    order_id TEXT NOT NULL,
    market TEXT NOT NULL,
    symbol TEXT NOT NULL,
    side INTEGER NOT NULL,
    price INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    fee INTEGER NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (source_id, account, number),
    FOREIGN KEY (market, symbol) REFERENCES instruments (market, symbol)
) WITHOUT ROWID;
CREATE INDEX trades_time ON trades (time, source_id, account, number);
CREATE INDEX trades_account ON trades (account, time, source_id, number);
CREATE TABLE decisions (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    timeframe INTEGER NOT NULL,
    time INTEGER NOT NULL,
    account TEXT NOT NULL,
    action TEXT NOT NULL,
    setup TEXT NOT NULL,
    reason TEXT NOT NULL,
    inputs TEXT NOT NULL,
    PRIMARY KEY (source_id, instrument_id, timeframe, time, account)
) WITHOUT ROWID;
CREATE TABLE risk_events_of_engines (
    id INTEGER PRIMARY KEY,
    engine TEXT NOT NULL,
    time INTEGER NOT NULL,
    kind TEXT NOT NULL,
    who TEXT NOT NULL,
    channel TEXT NOT NULL,
    reason TEXT NOT NULL,
    state TEXT NOT NULL,
    hold INTEGER NOT NULL,
    UNIQUE (engine, time, kind, hold, who, channel, state, reason)
);
INSERT INTO risk_events_of_engines (id, engine, time, kind, who, channel, reason, state, hold)
SELECT id, 'local', time, kind, who, channel, reason, state, hold FROM risk_events;
DROP TABLE risk_events;
ALTER TABLE risk_events_of_engines RENAME TO risk_events;
CREATE INDEX risk_events_time ON risk_events (time, id);
CREATE VIEW order_history AS
SELECT s.kind || ':' || s.name AS source, o.account, o.order_id, o.market, o.symbol,
       CASE o.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, o.type, o.time_in_force, o.state,
       o.quantity / 1e8 AS quantity, o.filled / 1e8 AS filled, o.limit_price / 1e8 AS limit_price,
       o.stop_price / 1e8 AS stop_price, o.channel, o.strategy, o.client_order, o.reason,
       strftime('%Y-%m-%dT%H:%M:%SZ', o.created / 1000000000, 'unixepoch') AS created,
       strftime('%Y-%m-%dT%H:%M:%SZ', o.changed / 1000000000, 'unixepoch') AS changed, o.revision, o.source_id
FROM orders o JOIN sources s ON s.id = o.source_id;
CREATE VIEW trade_history AS
SELECT s.kind || ':' || s.name AS source, t.account, t.number, t.order_id, t.market, t.symbol,
       CASE t.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, t.price / 1e8 AS price,
       t.quantity / 1e8 AS quantity, t.fee / 1e8 AS fee,
       strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000000000, 'unixepoch') AS time, t.source_id
FROM trades t JOIN sources s ON s.id = t.source_id;

-- What accounts own, the mirror of the audit chain, and what an order needs to be taken up again after a restart.
CREATE TABLE accounts (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    account TEXT NOT NULL,
    opened INTEGER NOT NULL,
    PRIMARY KEY (source_id, account)
) WITHOUT ROWID;
CREATE TABLE balances (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    account TEXT NOT NULL,
    currency TEXT NOT NULL,
    amount INTEGER NOT NULL,
    reserved INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (source_id, account, currency)
) WITHOUT ROWID;
CREATE TABLE portfolio_positions (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    account TEXT NOT NULL,
    market TEXT NOT NULL,
    symbol TEXT NOT NULL,
    quantity INTEGER NOT NULL,
    cost INTEGER NOT NULL,
    realised INTEGER NOT NULL,
    opened INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    time INTEGER NOT NULL,
    PRIMARY KEY (source_id, account, market, symbol),
    FOREIGN KEY (market, symbol) REFERENCES instruments (market, symbol)
) WITHOUT ROWID;
CREATE TABLE audit_log (
    engine TEXT NOT NULL,
    seq INTEGER NOT NULL,
    time INTEGER NOT NULL,
    who TEXT NOT NULL,
    channel TEXT NOT NULL,
    action TEXT NOT NULL,
    subject TEXT NOT NULL,
    value_before TEXT NOT NULL,
    value_after TEXT NOT NULL,
    reason TEXT NOT NULL,
    prev TEXT NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (engine, seq)
) WITHOUT ROWID;
-- For pages of everybody's, and of one engine's.
CREATE INDEX audit_log_time ON audit_log (time, engine, seq);
CREATE INDEX audit_log_engine ON audit_log (engine, time, seq);
-- The order's id as a number, where it is one: the highest is where counting goes on.
ALTER TABLE orders ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN who TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN purpose TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN idempotency_key TEXT NOT NULL DEFAULT '';
ALTER TABLE orders ADD COLUMN filled_value INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN fees INTEGER NOT NULL DEFAULT 0;
ALTER TABLE orders ADD COLUMN at_venue INTEGER NOT NULL DEFAULT 0;
CREATE INDEX orders_number ON orders (source_id, number);
CREATE INDEX orders_open ON orders (source_id, number) WHERE state IN ('sent', 'working');
ALTER TABLE trades ADD COLUMN value INTEGER NOT NULL DEFAULT 0;
ALTER TABLE trades ADD COLUMN realised INTEGER NOT NULL DEFAULT 0;
CREATE INDEX trades_number ON trades (source_id, number);
CREATE INDEX decisions_time ON decisions (time, source_id, account, timeframe, instrument_id);
DROP VIEW order_history;
CREATE VIEW order_history AS
SELECT s.kind || ':' || s.name AS source, o.account, o.order_id, o.market, o.symbol,
       CASE o.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, o.type, o.time_in_force, o.state,
       o.quantity / 1e8 AS quantity, o.filled / 1e8 AS filled, o.limit_price / 1e8 AS limit_price,
       o.stop_price / 1e8 AS stop_price, o.channel, o.strategy, o.client_order, o.reason,
       strftime('%Y-%m-%dT%H:%M:%SZ', o.created / 1000000000, 'unixepoch') AS created,
       strftime('%Y-%m-%dT%H:%M:%SZ', o.changed / 1000000000, 'unixepoch') AS changed, o.revision, o.source_id,
       o.who, o.purpose, o.filled_value / 1e8 AS filled_value, o.fees / 1e8 AS fees
FROM orders o JOIN sources s ON s.id = o.source_id;
DROP VIEW trade_history;
CREATE VIEW trade_history AS
SELECT s.kind || ':' || s.name AS source, t.account, t.number, t.order_id, t.market, t.symbol,
       CASE t.side WHEN 1 THEN 'BUY' WHEN 2 THEN 'SELL' ELSE '' END AS side, t.price / 1e8 AS price,
       t.quantity / 1e8 AS quantity, t.fee / 1e8 AS fee,
       strftime('%Y-%m-%dT%H:%M:%SZ', t.time / 1000000000, 'unixepoch') AS time, t.source_id,
       t.value / 1e8 AS value, t.realised / 1e8 AS realised
FROM trades t JOIN sources s ON s.id = t.source_id;

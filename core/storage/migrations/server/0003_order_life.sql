-- What an open order has met at the venue: whether its stop was reached, and when the cancellation that was asked for
-- arrives (0: none was). Without them a restart would wait for the stop again, and forget the cancellation.
ALTER TABLE orders
    ADD COLUMN triggered INT NOT NULL DEFAULT 0,
    ADD COLUMN cancel_at_venue BIGINT NOT NULL DEFAULT 0;

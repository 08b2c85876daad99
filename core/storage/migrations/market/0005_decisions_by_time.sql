-- Decisions are read in the order of time, with those of the other file.
CREATE INDEX decisions_time ON decisions (time, source_id, account, timeframe, instrument_id);

-- What the streams of a simulation need to go on with the same bits: the newest state only, written together with
-- where the simulation stands.
CREATE TABLE stream_state (
    source_id INTEGER NOT NULL REFERENCES sources (id),
    instrument_id INTEGER NOT NULL REFERENCES instruments (id),
    part TEXT NOT NULL,
    state BLOB NOT NULL,
    PRIMARY KEY (source_id, instrument_id, part)
) WITHOUT ROWID;

-- Schema 1. Spans are [start, end) in UTF-16 units of document.text. A line is known by document and its id in the record (s1, e1, c1, n1).
-- The record column holds the whole record as JSON; the other tables hold what questions are asked about.
PRAGMA application_id = 1130914147;     -- 'Chac'
PRAGMA user_version = 1;

CREATE TABLE document (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    hash      TEXT NOT NULL UNIQUE,
    source    TEXT NOT NULL,
    publisher TEXT,
    title     TEXT,
    language  TEXT NOT NULL,
    published TEXT,                     -- the day
    coder     TEXT NOT NULL,            -- version of the library that made the record
    record    TEXT NOT NULL,            -- its JSON, without the text
    text      TEXT NOT NULL
) STRICT;

CREATE TABLE sentence (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    number    INTEGER NOT NULL,         -- from 1, in text order
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL CHECK (start < "end"),
    PRIMARY KEY (document, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE actor (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    country   TEXT,
    PRIMARY KEY (document, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mention (
    document  INTEGER NOT NULL,
    actor     TEXT NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL CHECK (start < "end"),
    form      TEXT NOT NULL,
    FOREIGN KEY (document, actor) REFERENCES actor ON DELETE CASCADE
) STRICT;

CREATE TABLE statement (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id        TEXT NOT NULL,
    within    TEXT,
    act       TEXT NOT NULL,
    delivery  TEXT NOT NULL,
    denied    INTEGER NOT NULL,
    hedged    INTEGER NOT NULL,
    medium    TEXT,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, within) REFERENCES statement DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id        TEXT NOT NULL,
    type      TEXT NOT NULL,
    mode      TEXT,
    cameo     TEXT NOT NULL,
    status    TEXT NOT NULL,
    voice     TEXT,                     -- null: the report's own
    first     TEXT,                     -- first and last day; null where open or not known
    last      TEXT,
    rule      TEXT NOT NULL,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, voice) REFERENCES statement
) STRICT, WITHOUT ROWID;

CREATE TABLE commitment (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    status    TEXT NOT NULL,
    statement TEXT,
    event     TEXT,
    first     TEXT,                     -- first and last day on which it is due
    last      TEXT,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, statement) REFERENCES statement,
    FOREIGN KEY (document, event) REFERENCES event
) STRICT, WITHOUT ROWID;

CREATE TABLE encounter (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    id        TEXT NOT NULL,
    kind      TEXT NOT NULL,
    channel   TEXT,
    status    TEXT NOT NULL,
    voice     TEXT,
    event     TEXT,
    first     TEXT,
    last      TEXT,
    PRIMARY KEY (document, id),
    FOREIGN KEY (document, voice) REFERENCES statement,
    FOREIGN KEY (document, event) REFERENCES event
) STRICT, WITHOUT ROWID;

-- Who has which part in a line: actor recipient speaker addressee owner by to participant.
CREATE TABLE role (
    document  INTEGER NOT NULL,
    line      TEXT NOT NULL,
    role      TEXT NOT NULL,
    actor     TEXT NOT NULL,
    PRIMARY KEY (document, line, role, actor),
    FOREIGN KEY (document, actor) REFERENCES actor ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Which words show which part of a line: content quoted cue source medium trigger evidence time place what condition due.
CREATE TABLE span (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    line      TEXT NOT NULL,
    part      TEXT NOT NULL,
    start     INTEGER NOT NULL,
    "end"     INTEGER NOT NULL CHECK (start < "end")
) STRICT;

CREATE INDEX role_by_actor ON role (actor, role);
CREATE INDEX event_by_day ON event (first, last);
CREATE INDEX span_by_line ON span (document, line);

CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'document', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER document_is_searchable AFTER INSERT ON document BEGIN
    INSERT INTO search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

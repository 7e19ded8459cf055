-- Schema 7. Spans are [start, end) in UTF-16 units of document.text. A line is known by document and its id in the record (s1, e1, c1, n1).
-- The record column holds the whole record as JSON; the other tables hold what questions are asked about.
PRAGMA application_id = 1130914147;     -- 'Chac'
PRAGMA user_version = 7;

-- Only the newest version of a text has rows in the tables of lines; of the others text and record are kept.
CREATE TABLE document (
    number    INTEGER PRIMARY KEY,
    id        TEXT NOT NULL UNIQUE,
    hash      TEXT NOT NULL UNIQUE,
    source    TEXT NOT NULL,
    publisher TEXT,
    title     TEXT,
    language  TEXT NOT NULL,
    published TEXT,                     -- the day
    coder     TEXT NOT NULL,            -- build of the library that made the record
    record    TEXT NOT NULL,            -- its JSON, without the text
    text      TEXT NOT NULL,
    origin    TEXT,                     -- address or file: another text from there that resembles this one is a new version of it
    added     TEXT NOT NULL,            -- the moment, in UTC
    series    INTEGER NOT NULL,         -- number of the text's first version
    version   INTEGER NOT NULL,         -- from 1
    newest    INTEGER NOT NULL,         -- 1, or 0 for a version that has a later one
    story     INTEGER NOT NULL          -- series of the first text of which this one is a copy; its own when it is no copy
) STRICT;

CREATE INDEX document_by_origin ON document (origin) WHERE origin IS NOT NULL;
CREATE INDEX document_by_series ON document (series);
CREATE INDEX document_by_story ON document (story);

-- Sketches of texts: documents that share a band may resemble each other.
CREATE TABLE band (
    hash      INTEGER NOT NULL,
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    PRIMARY KEY (hash, document)
) STRICT, WITHOUT ROWID;

CREATE INDEX band_by_document ON band (document);

-- What people and machines did to the archive, beside adding documents. Rows are only ever added.
CREATE TABLE journal (
    number    INTEGER PRIMARY KEY,
    at        TEXT NOT NULL,
    who       TEXT NOT NULL,
    deed      TEXT NOT NULL,            -- removed, reread, fixed, merged
    document  TEXT NOT NULL,            -- its id; the document may be gone
    line      TEXT,
    detail    TEXT NOT NULL             -- JSON
) STRICT;

-- Decisions of people on fields of lines. Rows are only ever added; the tables of lines hold what follows from them.
CREATE TABLE fix (
    number    INTEGER PRIMARY KEY,
    document  TEXT NOT NULL,            -- its id
    kind      TEXT NOT NULL,
    line      TEXT NOT NULL,
    start     INTEGER NOT NULL,         -- of the words by which the line is known
    "end"     INTEGER NOT NULL,
    field     TEXT NOT NULL,
    was       TEXT NOT NULL,            -- JSON, as the machine had it
    value     TEXT NOT NULL,            -- JSON, as the person decided
    who       TEXT NOT NULL,
    at        TEXT NOT NULL,
    why       TEXT NOT NULL,
    disputed  INTEGER NOT NULL          -- 1: from another project, against a decision made here; not applied
) STRICT;

CREATE INDEX fix_by_document ON fix (document);

-- Events that other projects coded: imported as they are, never mixed with what was read here.
CREATE TABLE foreign_event (
    dataset   TEXT NOT NULL,
    id        TEXT NOT NULL,
    day       TEXT NOT NULL,
    source    TEXT NOT NULL,
    source_country TEXT NOT NULL,
    target    TEXT NOT NULL,
    target_country TEXT NOT NULL,
    code      TEXT NOT NULL,
    type      TEXT NOT NULL,
    score     REAL,
    place     TEXT NOT NULL,
    country   TEXT NOT NULL,
    latitude  REAL,
    longitude REAL,
    text      TEXT NOT NULL,
    PRIMARY KEY (dataset, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX foreign_event_by_day ON foreign_event (day);

-- Searches that are run again on new documents.
CREATE TABLE saved_search (
    name      TEXT PRIMARY KEY,
    words     TEXT NOT NULL,            -- empty for all that have the facets
    facets    TEXT NOT NULL,            -- JSON
    seen      INTEGER NOT NULL          -- number of the last document looked at
) STRICT, WITHOUT ROWID;

-- Records that reread replaced, as they were.
CREATE TABLE former_record (
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    coder     TEXT NOT NULL,
    record    TEXT NOT NULL
) STRICT;

-- Texts taken out on purpose: adding passes over them.
CREATE TABLE removed (
    hash      TEXT PRIMARY KEY,
    journal   INTEGER NOT NULL REFERENCES journal
) STRICT, WITHOUT ROWID;

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

CREATE INDEX actor_by_id ON actor (id);

-- Every actor of the archive once, to find ids by names.
CREATE TABLE known_actor (
    id        TEXT PRIMARY KEY,
    kind      TEXT NOT NULL,
    name      TEXT NOT NULL,
    country   TEXT,
    folded    TEXT NOT NULL             -- the name in lower case, without accents
) STRICT, WITHOUT ROWID;

-- One event, commitment or encounter, however many reports tell of it; their lines name its number.
CREATE TABLE dossier (
    number    INTEGER PRIMARY KEY,
    kind      TEXT NOT NULL             -- event, commitment, encounter
) STRICT;

-- What is kept of lines so that the same thing is known again in another report: one row for each pair of sides.
CREATE TABLE trail (
    key       TEXT NOT NULL,            -- kind, type and sides
    day       TEXT NOT NULL,            -- on which it is looked for
    document  INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
    line      TEXT NOT NULL,
    dossier   INTEGER NOT NULL REFERENCES dossier,
    type      TEXT NOT NULL,
    who       TEXT NOT NULL,            -- ids with their countries
    whom      TEXT NOT NULL,
    first     TEXT,
    last      TEXT,
    told      TEXT,                     -- day of the report
    happened  INTEGER NOT NULL,
    country   TEXT,
    words     TEXT NOT NULL,            -- stems
    teller    TEXT NOT NULL,
    PRIMARY KEY (key, day, document, line)
) STRICT, WITHOUT ROWID;

CREATE INDEX trail_by_document ON trail (document);

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
    quad      TEXT NOT NULL,
    goldstein REAL,
    place     TEXT,
    country   TEXT,                     -- of the place
    dossier   INTEGER NOT NULL REFERENCES dossier,
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
    dossier   INTEGER NOT NULL REFERENCES dossier,
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
    place     TEXT,
    country   TEXT,
    dossier   INTEGER NOT NULL REFERENCES dossier,
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
CREATE INDEX event_by_dossier ON event (dossier);
CREATE INDEX commitment_by_dossier ON commitment (dossier);
CREATE INDEX encounter_by_dossier ON encounter (dossier);
-- Last day first: most questions are about lately, and what ends before them is passed over without a look at the row.
CREATE INDEX event_by_type ON event (type, coalesce(last, first), coalesce(first, last));
CREATE INDEX event_by_day ON event (coalesce(last, first), coalesce(first, last));
CREATE INDEX span_by_line ON span (document, line);

CREATE VIRTUAL TABLE search USING fts5 (title, text, content = 'document', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER document_is_searchable AFTER INSERT ON document BEGIN
    INSERT INTO search (rowid, title, text) VALUES (new.number, new.title, new.text);
END;
CREATE TRIGGER document_is_no_longer_searchable AFTER DELETE ON document BEGIN
    INSERT INTO search (search, rowid, title, text) VALUES ('delete', old.number, old.title, old.text);
END;
INSERT INTO search (search, rank) VALUES ('secure-delete', 1);

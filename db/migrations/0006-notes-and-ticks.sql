-- Private notes and ticks. A note's text is a row of its own: the ledger holds its hash and its length, never the text.

CREATE TABLE note (
  person TEXT NOT NULL REFERENCES person (id),
  skill TEXT NOT NULL,
  text TEXT NOT NULL CHECK (length(text) <= 200000 AND instr(text, char(0)) = 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  revision INTEGER NOT NULL,
  at TEXT NOT NULL,
  version INTEGER NOT NULL,
  PRIMARY KEY (person, skill),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE tick (
  person TEXT NOT NULL REFERENCES person (id),
  resource TEXT NOT NULL,
  at TEXT, -- NULL: taken off again
  version INTEGER NOT NULL,
  PRIMARY KEY (person, resource),
  UNIQUE (person, version),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_of_resource ON event (person, json_extract(payload, '$.resource'), version)
WHERE type IN ('resource.ticked', 'resource.unticked');

CREATE TRIGGER event_note BEFORE INSERT ON event
WHEN NEW.type = 'note.saved' AND (
  NEW.skill IS NULL
  OR json_extract(NEW.payload, '$.revision') IS NOT 1 + coalesce(
    (SELECT revision FROM note WHERE person = NEW.person AND skill = NEW.skill), 0)
)
BEGIN
  SELECT RAISE(ABORT, 'strata: a note is saved on top of what it was');
END;

CREATE TRIGGER event_tick BEFORE INSERT ON event
WHEN NEW.type IN ('resource.ticked', 'resource.unticked') AND (
  json_extract(NEW.payload, '$.resource') IS NULL OR json_extract(NEW.payload, '$.at') IS NULL
  OR (NEW.type = 'resource.unticked') <> EXISTS (
    SELECT 1 FROM tick WHERE person = NEW.person AND resource = json_extract(NEW.payload, '$.resource') AND at IS NOT NULL
  )
)
BEGIN
  SELECT RAISE(ABORT, 'strata: a tick is made where there is none, and taken off where there is one');
END;

CREATE TRIGGER note_insert BEFORE INSERT ON note
WHEN EXISTS (SELECT 1 FROM note WHERE person = NEW.person AND skill = NEW.skill)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill AND type = 'note.saved'
      AND at = NEW.at AND json_extract(payload, '$.revision') = NEW.revision
      AND json_extract(payload, '$.sha256') = NEW.sha256 AND json_extract(payload, '$.length') = length(NEW.text)
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND version > NEW.version AND type = 'note.saved'
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a note is what its last event says');
END;

CREATE TRIGGER note_update BEFORE UPDATE ON note
WHEN NEW.person <> OLD.person OR NEW.skill <> OLD.skill OR NEW.version <= OLD.version OR NEW.revision <> OLD.revision + 1
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill AND type = 'note.saved'
      AND at = NEW.at AND json_extract(payload, '$.revision') = NEW.revision
      AND json_extract(payload, '$.sha256') = NEW.sha256 AND json_extract(payload, '$.length') = length(NEW.text)
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND version > NEW.version AND type = 'note.saved'
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a note is what its last event says');
END;

CREATE TRIGGER note_delete BEFORE DELETE ON note
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a note goes only by erasure');
END;

CREATE TRIGGER tick_insert BEFORE INSERT ON tick
WHEN EXISTS (SELECT 1 FROM tick WHERE person = NEW.person AND (resource = NEW.resource OR version = NEW.version))
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version
      AND type = CASE WHEN NEW.at IS NULL THEN 'resource.unticked' ELSE 'resource.ticked' END
      AND json_extract(payload, '$.resource') = NEW.resource
      AND (NEW.at IS NULL OR json_extract(payload, '$.at') = NEW.at)
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version > NEW.version
      AND type IN ('resource.ticked', 'resource.unticked') AND json_extract(payload, '$.resource') = NEW.resource
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a tick is what its last event says');
END;

CREATE TRIGGER tick_update BEFORE UPDATE ON tick
WHEN NEW.person <> OLD.person OR NEW.resource <> OLD.resource OR NEW.version <= OLD.version
  OR EXISTS (SELECT 1 FROM tick WHERE person = NEW.person AND version = NEW.version)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version
      AND type = CASE WHEN NEW.at IS NULL THEN 'resource.unticked' ELSE 'resource.ticked' END
      AND json_extract(payload, '$.resource') = NEW.resource
      AND (NEW.at IS NULL OR json_extract(payload, '$.at') = NEW.at)
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version > NEW.version
      AND type IN ('resource.ticked', 'resource.unticked') AND json_extract(payload, '$.resource') = NEW.resource
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a tick is what its last event says');
END;

CREATE TRIGGER tick_delete BEFORE DELETE ON tick
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a tick goes only by erasure');
END;

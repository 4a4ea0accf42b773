-- People, their ledgers and the answers given. Statements end with a semicolon and a blank line.
-- Guards abort, also on REPLACE: a silent no-op in the middle of a batch would let the rest commit
-- (docs/decisions/0005-guards-abort.md).

CREATE TABLE person (
  id TEXT NOT NULL PRIMARY KEY,
  email TEXT,
  role TEXT NOT NULL CHECK (role IN ('member', 'admin')),
  opened TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE erasure (
  person TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  request TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  person TEXT NOT NULL REFERENCES person (id),
  version INTEGER NOT NULL CHECK (version > 0),
  id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL CHECK (type GLOB '[a-z]*.[a-z]*'),
  skill TEXT,
  act TEXT,
  from_state TEXT,
  from_basis TEXT,
  to_state TEXT,
  to_basis TEXT,
  before_state TEXT,
  before_basis TEXT,
  undoes INTEGER,
  payload TEXT NOT NULL CHECK (json_valid(payload) AND json_type(payload) = 'object'),
  actor TEXT NOT NULL,
  via TEXT NOT NULL CHECK (via IN ('session', 'token', 'system')),
  at TEXT NOT NULL CHECK (at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'),
  request TEXT NOT NULL,
  revision TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  PRIMARY KEY (person, version),
  CHECK (type <> 'standing.moved' OR (skill IS NOT NULL AND act IS NOT NULL AND from_state IS NOT NULL AND to_state IS NOT NULL)),
  CHECK (type = 'standing.moved' OR coalesce(act, from_state, from_basis, to_state, to_basis, before_state, before_basis, undoes) IS NULL)
) STRICT, WITHOUT ROWID;

CREATE INDEX event_of_skill ON event (person, skill, version);

CREATE TABLE answer (
  actor TEXT NOT NULL REFERENCES person (id),
  key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
  request_hash TEXT NOT NULL,
  status INTEGER NOT NULL,
  body TEXT NOT NULL CHECK (json_valid(body)),
  at TEXT NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER person_once BEFORE INSERT ON person
WHEN NEW.role <> 'member'
  OR EXISTS (SELECT 1 FROM person WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM erasure WHERE person = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'strata: a person begins once, as a member');
END;

CREATE TRIGGER person_update BEFORE UPDATE ON person
WHEN NEW.id <> OLD.id OR NEW.email IS NOT OLD.email OR NEW.opened <> OLD.opened
  OR NEW.role IS NOT (
    SELECT json_extract(payload, '$.role') FROM event
    WHERE person = NEW.id AND type = 'role.changed' ORDER BY version DESC LIMIT 1
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a person changes only in role, as the ledger says');
END;

CREATE TRIGGER person_delete BEFORE DELETE ON person
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.id)
BEGIN
  SELECT RAISE(ABORT, 'strata: a person goes only by erasure');
END;

CREATE TRIGGER erasure_once BEFORE INSERT ON erasure
WHEN EXISTS (SELECT 1 FROM erasure WHERE person = NEW.person)
  OR NOT EXISTS (SELECT 1 FROM person WHERE id = NEW.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: an erasure is of someone who is here, once');
END;

CREATE TRIGGER erasure_update BEFORE UPDATE ON erasure
BEGIN
  SELECT RAISE(ABORT, 'strata: an erasure is not changed');
END;

CREATE TRIGGER erasure_delete BEFORE DELETE ON erasure
BEGIN
  SELECT RAISE(ABORT, 'strata: an erasure is not taken back');
END;

CREATE TRIGGER event_once BEFORE INSERT ON event
WHEN EXISTS (SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version)
  OR EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
  OR EXISTS (SELECT 1 FROM erasure WHERE person = NEW.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: this version of the stream is taken');
END;

CREATE TRIGGER event_chain BEFORE INSERT ON event
WHEN NEW.version <> 1 + coalesce((SELECT max(version) FROM event WHERE person = NEW.person), 0)
  OR NEW.previous_hash IS NOT coalesce(
    (SELECT hash FROM event WHERE person = NEW.person AND version = NEW.version - 1),
    '0000000000000000000000000000000000000000000000000000000000000000'
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: an event follows the one before it');
END;

CREATE TRIGGER event_update BEFORE UPDATE ON event
BEGIN
  SELECT RAISE(ABORT, 'strata: the ledger is append-only');
END;

CREATE TRIGGER event_delete BEFORE DELETE ON event
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: the ledger is append-only');
END;

CREATE TRIGGER answer_once BEFORE INSERT ON answer
WHEN EXISTS (SELECT 1 FROM answer WHERE actor = NEW.actor AND key = NEW.key)
BEGIN
  SELECT RAISE(ABORT, 'strata: this key has its answer');
END;

CREATE TRIGGER answer_update BEFORE UPDATE ON answer
BEGIN
  SELECT RAISE(ABORT, 'strata: an answer is not changed');
END;

CREATE TRIGGER answer_delete BEFORE DELETE ON answer
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.actor)
BEGIN
  SELECT RAISE(ABORT, 'strata: an answer goes only by erasure');
END;

-- Ways to be someone. Only hashes of what opens a door; what is ended or revoked stays so.

CREATE TABLE account (
  provider TEXT NOT NULL,
  subject TEXT NOT NULL,
  person TEXT NOT NULL REFERENCES person (id),
  linked TEXT NOT NULL,
  PRIMARY KEY (provider, subject)
) STRICT, WITHOUT ROWID;

CREATE INDEX account_of_person ON account (person);

CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  person TEXT NOT NULL REFERENCES person (id),
  agent TEXT NOT NULL,
  created TEXT NOT NULL,
  seen TEXT NOT NULL,
  idle_until TEXT NOT NULL,
  ends TEXT NOT NULL,
  ended TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX session_of_person ON session (person);

CREATE TABLE token (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  person TEXT NOT NULL REFERENCES person (id),
  name TEXT NOT NULL,
  scope TEXT NOT NULL CHECK (scope IN ('read', 'write')),
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  revoked TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX token_of_person ON token (person);

CREATE TABLE verification (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  email TEXT NOT NULL,
  created TEXT NOT NULL,
  expires TEXT NOT NULL,
  used TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX verification_of_email ON verification (email);

CREATE TABLE probe (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  at TEXT NOT NULL
) STRICT;

CREATE TABLE bucket (
  key TEXT NOT NULL PRIMARY KEY,
  started INTEGER NOT NULL,
  count INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TRIGGER account_once BEFORE INSERT ON account
WHEN EXISTS (SELECT 1 FROM account WHERE provider = NEW.provider AND subject = NEW.subject)
BEGIN
  SELECT RAISE(ABORT, 'strata: this sign-in belongs to someone');
END;

CREATE TRIGGER account_update BEFORE UPDATE ON account
BEGIN
  SELECT RAISE(ABORT, 'strata: a sign-in does not change hands');
END;

CREATE TRIGGER account_delete BEFORE DELETE ON account
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a sign-in goes only by erasure');
END;

CREATE TRIGGER session_once BEFORE INSERT ON session
WHEN NEW.ended IS NOT NULL OR EXISTS (SELECT 1 FROM session WHERE id = NEW.id OR hash = NEW.hash)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type = 'session.started' AND json_extract(payload, '$.session') = NEW.id
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a session begins once, in the ledger');
END;

CREATE TRIGGER session_update BEFORE UPDATE ON session
WHEN NEW.id <> OLD.id OR NEW.hash <> OLD.hash OR NEW.person <> OLD.person OR NEW.agent <> OLD.agent
  OR NEW.created <> OLD.created OR NEW.ends <> OLD.ends OR NEW.seen < OLD.seen OR NEW.idle_until < OLD.idle_until
  OR OLD.ended IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'strata: a session is seen and ended, nothing else');
END;

CREATE TRIGGER session_delete BEFORE DELETE ON session
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a session goes only by erasure');
END;

CREATE TRIGGER token_once BEFORE INSERT ON token
WHEN NEW.revoked IS NOT NULL OR EXISTS (SELECT 1 FROM token WHERE id = NEW.id OR hash = NEW.hash)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type = 'token.made' AND json_extract(payload, '$.token') = NEW.id
      AND json_extract(payload, '$.scope') = NEW.scope AND json_extract(payload, '$.expires') = NEW.expires
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a token is made once, in the ledger');
END;

CREATE TRIGGER token_update BEFORE UPDATE ON token
WHEN NEW.id <> OLD.id OR NEW.hash <> OLD.hash OR NEW.person <> OLD.person OR NEW.name <> OLD.name
  OR NEW.scope <> OLD.scope OR NEW.created <> OLD.created OR NEW.expires <> OLD.expires OR OLD.revoked IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'strata: a token is revoked, nothing else');
END;

CREATE TRIGGER token_delete BEFORE DELETE ON token
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a token goes only by erasure');
END;

CREATE TRIGGER verification_once BEFORE INSERT ON verification
WHEN NEW.used IS NOT NULL OR EXISTS (SELECT 1 FROM verification WHERE hash = NEW.hash)
BEGIN
  SELECT RAISE(ABORT, 'strata: a link is made once');
END;

CREATE TRIGGER verification_update BEFORE UPDATE ON verification
WHEN NEW.hash <> OLD.hash OR NEW.email <> OLD.email OR NEW.created <> OLD.created OR NEW.expires <> OLD.expires
  OR OLD.used IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'strata: a link is used once');
END;

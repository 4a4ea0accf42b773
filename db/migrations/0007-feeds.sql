-- Secret addresses of calendars. Only hashes; what is revoked stays so.

CREATE TABLE feed (
  id TEXT NOT NULL PRIMARY KEY,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*'),
  person TEXT NOT NULL REFERENCES person (id),
  created TEXT NOT NULL,
  fetched TEXT,
  revoked TEXT
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_of_person ON feed (person);

CREATE TRIGGER feed_once BEFORE INSERT ON feed
WHEN NEW.revoked IS NOT NULL OR NEW.fetched IS NOT NULL
  OR EXISTS (SELECT 1 FROM feed WHERE id = NEW.id OR hash = NEW.hash)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type = 'feed.made' AND at = NEW.created
      AND json_extract(payload, '$.feed') = NEW.id
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a feed is made once, in the ledger');
END;

CREATE TRIGGER feed_update BEFORE UPDATE ON feed
WHEN NEW.id <> OLD.id OR NEW.hash <> OLD.hash OR NEW.person <> OLD.person OR NEW.created <> OLD.created
  OR OLD.revoked IS NOT NULL OR NEW.fetched < OLD.fetched OR (NEW.fetched IS NULL AND OLD.fetched IS NOT NULL)
  OR (NEW.revoked IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type = 'feed.revoked' AND at = NEW.revoked
      AND json_extract(payload, '$.feed') = NEW.id
  ))
BEGIN
  SELECT RAISE(ABORT, 'strata: a feed is fetched and revoked, nothing else');
END;

CREATE TRIGGER feed_delete BEFORE DELETE ON feed
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a feed goes only by erasure');
END;

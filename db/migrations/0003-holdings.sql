-- Ratings, goal and profile: each row carries what its event says, and the event's version.

CREATE TABLE rating (
  person TEXT NOT NULL REFERENCES person (id),
  skill TEXT NOT NULL,
  at TEXT NOT NULL,
  line INTEGER CHECK (line BETWEEN 0 AND 3), -- NULL: "I don't know"
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 1 AND 3),
  claimed INTEGER NOT NULL CHECK (claimed IN (0, 1)), -- 1: brought by an import, with a time of its own
  version INTEGER NOT NULL,
  PRIMARY KEY (person, skill, at),
  UNIQUE (person, version),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE goal (
  person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  role TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('entry', 'mid', 'senior', 'advanced')),
  hours_per_week INTEGER NOT NULL CHECK (hours_per_week BETWEEN 1 AND 80),
  revision INTEGER NOT NULL,
  version INTEGER NOT NULL,
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE profile (
  person TEXT NOT NULL PRIMARY KEY REFERENCES person (id),
  handle TEXT NOT NULL UNIQUE CHECK (handle = lower(handle)),
  name TEXT NOT NULL,
  public INTEGER NOT NULL CHECK (public IN (0, 1)),
  revision INTEGER NOT NULL,
  version INTEGER NOT NULL,
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER rating_insert BEFORE INSERT ON rating
WHEN EXISTS (SELECT 1 FROM rating WHERE person = NEW.person AND skill = NEW.skill AND at = NEW.at)
  OR EXISTS (SELECT 1 FROM rating WHERE person = NEW.person AND version = NEW.version)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'rating.given'
      AND skill = NEW.skill AND json_extract(payload, '$.at') = NEW.at
      AND NEW.line IS CASE json_extract(payload, '$.line') WHEN 'unknown' THEN NULL ELSE json_extract(payload, '$.line') END
      AND json_extract(payload, '$.confidence') = NEW.confidence
      AND json_extract(payload, '$.claimed') = NEW.claimed
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a rating is what its event says, once');
END;

CREATE TRIGGER rating_update BEFORE UPDATE ON rating
BEGIN
  SELECT RAISE(ABORT, 'strata: a rating is not changed, a new one is given');
END;

CREATE TRIGGER rating_delete BEFORE DELETE ON rating
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a rating goes only by erasure');
END;

CREATE TRIGGER goal_insert BEFORE INSERT ON goal
WHEN EXISTS (SELECT 1 FROM goal WHERE person = NEW.person)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'goal.set'
      AND json_extract(payload, '$.role') = NEW.role AND json_extract(payload, '$.level') = NEW.level
      AND json_extract(payload, '$.hoursPerWeek') = NEW.hours_per_week
      AND json_extract(payload, '$.revision') = NEW.revision
  )
  OR EXISTS (SELECT 1 FROM event WHERE person = NEW.person AND type = 'goal.set' AND version > NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'strata: a goal is what its last event says');
END;

CREATE TRIGGER goal_update BEFORE UPDATE ON goal
WHEN NEW.person <> OLD.person OR NEW.version <= OLD.version OR NEW.revision <> OLD.revision + 1
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'goal.set'
      AND json_extract(payload, '$.role') = NEW.role AND json_extract(payload, '$.level') = NEW.level
      AND json_extract(payload, '$.hoursPerWeek') = NEW.hours_per_week
      AND json_extract(payload, '$.revision') = NEW.revision
  )
  OR EXISTS (SELECT 1 FROM event WHERE person = NEW.person AND type = 'goal.set' AND version > NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'strata: a goal is what its last event says');
END;

CREATE TRIGGER goal_delete BEFORE DELETE ON goal
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a goal goes only by erasure');
END;

CREATE TRIGGER profile_insert BEFORE INSERT ON profile
WHEN EXISTS (SELECT 1 FROM profile WHERE person = NEW.person OR handle = NEW.handle)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'profile.changed'
      AND json_extract(payload, '$.handle') = NEW.handle AND json_extract(payload, '$.name') = NEW.name
      AND json_extract(payload, '$.public') = NEW.public
      AND json_extract(payload, '$.revision') = NEW.revision
  )
  OR EXISTS (SELECT 1 FROM event WHERE person = NEW.person AND type = 'profile.changed' AND version > NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'strata: a profile is what its last event says, its handle one person''s');
END;

CREATE TRIGGER profile_update BEFORE UPDATE ON profile
WHEN NEW.person <> OLD.person OR NEW.version <= OLD.version OR NEW.revision <> OLD.revision + 1
  OR EXISTS (SELECT 1 FROM profile WHERE handle = NEW.handle AND person <> NEW.person)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'profile.changed'
      AND json_extract(payload, '$.handle') = NEW.handle AND json_extract(payload, '$.name') = NEW.name
      AND json_extract(payload, '$.public') = NEW.public
      AND json_extract(payload, '$.revision') = NEW.revision
  )
  OR EXISTS (SELECT 1 FROM event WHERE person = NEW.person AND type = 'profile.changed' AND version > NEW.version)
BEGIN
  SELECT RAISE(ABORT, 'strata: a profile is what its last event says, its handle one person''s');
END;

CREATE TRIGGER profile_delete BEFORE DELETE ON profile
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a profile goes only by erasure');
END;

-- Takes of graded checks, when they are due again, and placements. Events stand first: none is admitted that the rows
-- do not allow, no row that its event does not carry.

-- The questions of a take as they were put. A text of its own: the ledger holds its hash.
CREATE TABLE sheet (
  person TEXT NOT NULL REFERENCES person (id),
  take TEXT NOT NULL,
  questions TEXT NOT NULL CHECK (json_valid(questions) AND json_type(questions) = 'array'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64 AND sha256 NOT GLOB '*[^0-9a-f]*'),
  version INTEGER NOT NULL,
  PRIMARY KEY (person, take),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE take (
  person TEXT NOT NULL REFERENCES person (id),
  id TEXT NOT NULL,
  skill TEXT NOT NULL,
  checks TEXT NOT NULL CHECK (json_valid(checks)),
  drawn TEXT NOT NULL,
  answered TEXT,
  chosen TEXT CHECK (chosen IS NULL OR json_valid(chosen)),
  correct INTEGER,
  passed INTEGER CHECK (passed IN (0, 1)),
  version INTEGER NOT NULL,
  PRIMARY KEY (person, id),
  FOREIGN KEY (person, version) REFERENCES event (person, version),
  CHECK ((answered IS NULL) = (passed IS NULL) AND (answered IS NULL) = (chosen IS NULL) AND (answered IS NULL) = (correct IS NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX take_open ON take (person, skill) WHERE answered IS NULL;

-- The card of the scheduler: when a skill falls due again.
CREATE TABLE recall (
  person TEXT NOT NULL REFERENCES person (id),
  skill TEXT NOT NULL,
  due TEXT NOT NULL,
  card TEXT NOT NULL CHECK (json_valid(card)),
  version INTEGER NOT NULL,
  PRIMARY KEY (person, skill),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE placement (
  person TEXT NOT NULL REFERENCES person (id),
  id TEXT NOT NULL,
  role TEXT NOT NULL,
  seed INTEGER NOT NULL,
  given TEXT NOT NULL CHECK (json_valid(given)),
  state TEXT NOT NULL CHECK (state IN ('open', 'finished', 'accepted')),
  started TEXT NOT NULL,
  ended TEXT,
  answers TEXT NOT NULL CHECK (json_valid(answers) AND json_type(answers) = 'array'),
  result TEXT CHECK (result IS NULL OR json_valid(result)),
  accepted TEXT CHECK (accepted IS NULL OR json_valid(accepted)),
  brought INTEGER NOT NULL CHECK (brought IN (0, 1)),
  version INTEGER NOT NULL,
  PRIMARY KEY (person, id),
  FOREIGN KEY (person, version) REFERENCES event (person, version),
  CHECK ((state = 'open') = (result IS NULL) AND (state = 'open') = (ended IS NULL)),
  CHECK ((state = 'accepted') = (accepted IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX placement_open ON placement (person, role) WHERE state = 'open';

-- A take is drawn when none of its skill is open, and answered once.
CREATE TRIGGER event_take BEFORE INSERT ON event
WHEN (NEW.type = 'take.drawn' AND (
    NEW.skill IS NULL OR json_extract(NEW.payload, '$.take') IS NULL
    OR EXISTS (SELECT 1 FROM take WHERE person = NEW.person AND id = json_extract(NEW.payload, '$.take'))
    OR EXISTS (SELECT 1 FROM take WHERE person = NEW.person AND skill = NEW.skill AND answered IS NULL)
  ))
  OR (NEW.type = 'take.answered' AND NOT EXISTS (
    SELECT 1 FROM take WHERE person = NEW.person AND skill = NEW.skill AND answered IS NULL
      AND id = json_extract(NEW.payload, '$.take')
  ))
BEGIN
  SELECT RAISE(ABORT, 'strata: no such take stands open');
END;

-- A placement begins once for a role, is answered in turn while it is open, ends, and is accepted once.
CREATE TRIGGER event_placement BEFORE INSERT ON event
WHEN (NEW.type IN ('placement.started', 'placement.brought') AND (
    json_extract(NEW.payload, '$.placement') IS NULL
    OR EXISTS (SELECT 1 FROM placement WHERE person = NEW.person AND id = json_extract(NEW.payload, '$.placement'))
    OR (NEW.type = 'placement.started' AND EXISTS (
      SELECT 1 FROM placement WHERE person = NEW.person AND role = json_extract(NEW.payload, '$.role') AND state = 'open'))
  ))
  OR (NEW.type = 'placement.answered' AND NOT EXISTS (
    SELECT 1 FROM placement WHERE person = NEW.person AND id = json_extract(NEW.payload, '$.placement')
      AND state = 'open' AND json_array_length(answers) + 1 = json_extract(NEW.payload, '$.number')
  ))
  OR (NEW.type = 'placement.finished' AND NOT EXISTS (
    SELECT 1 FROM placement WHERE person = NEW.person AND id = json_extract(NEW.payload, '$.placement') AND state = 'open'
  ))
  OR (NEW.type = 'placement.accepted' AND NOT EXISTS (
    SELECT 1 FROM placement WHERE person = NEW.person AND id = json_extract(NEW.payload, '$.placement') AND state = 'finished'
  ))
BEGIN
  SELECT RAISE(ABORT, 'strata: the placement is not at this point');
END;

-- What a placement moves, it was accepted for.
CREATE TRIGGER event_placed BEFORE INSERT ON event
WHEN NEW.type = 'standing.moved' AND NEW.act = 'place' AND NOT EXISTS (
  SELECT 1 FROM event a, json_each(a.payload, '$.skills') s
  WHERE a.person = NEW.person AND a.type = 'placement.accepted' AND a.request = NEW.request AND s.value = NEW.skill
)
BEGIN
  SELECT RAISE(ABORT, 'strata: no such move');
END;

CREATE TRIGGER sheet_insert BEFORE INSERT ON sheet
WHEN EXISTS (SELECT 1 FROM sheet WHERE person = NEW.person AND take = NEW.take)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'take.drawn'
      AND json_extract(payload, '$.take') = NEW.take AND json_extract(payload, '$.sha256') = NEW.sha256
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a sheet is what its draw says, once');
END;

CREATE TRIGGER sheet_update BEFORE UPDATE ON sheet
BEGIN
  SELECT RAISE(ABORT, 'strata: a sheet is not changed');
END;

CREATE TRIGGER sheet_delete BEFORE DELETE ON sheet
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a sheet goes only by erasure');
END;

CREATE TRIGGER take_insert BEFORE INSERT ON take
WHEN EXISTS (SELECT 1 FROM take WHERE person = NEW.person AND id = NEW.id)
  OR EXISTS (SELECT 1 FROM take WHERE person = NEW.person AND skill = NEW.skill AND answered IS NULL AND NEW.answered IS NULL)
  OR NOT EXISTS (
    SELECT 1 FROM event d WHERE d.person = NEW.person AND d.type = 'take.drawn' AND d.skill = NEW.skill
      AND d.at = NEW.drawn AND json_extract(d.payload, '$.take') = NEW.id
      AND json_extract(d.payload, '$.checks') = NEW.checks
      AND (d.version = NEW.version OR NEW.answered IS NOT NULL)
  )
  OR (NEW.answered IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'take.answered' AND skill = NEW.skill
      AND at = NEW.answered AND json_extract(payload, '$.take') = NEW.id AND json_extract(payload, '$.chosen') = NEW.chosen
      AND json_extract(payload, '$.right') = NEW.correct AND json_extract(payload, '$.passed') = NEW.passed
  ))
  OR (NEW.answered IS NULL AND EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type = 'take.answered' AND json_extract(payload, '$.take') = NEW.id
  ))
BEGIN
  SELECT RAISE(ABORT, 'strata: a take is what its events say');
END;

CREATE TRIGGER take_update BEFORE UPDATE ON take
WHEN OLD.answered IS NOT NULL OR NEW.person <> OLD.person OR NEW.id <> OLD.id OR NEW.skill <> OLD.skill
  OR NEW.drawn <> OLD.drawn OR NEW.checks <> OLD.checks
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND type = 'take.answered' AND skill = NEW.skill
      AND at = NEW.answered AND json_extract(payload, '$.take') = NEW.id AND json_extract(payload, '$.chosen') = NEW.chosen
      AND json_extract(payload, '$.right') = NEW.correct AND json_extract(payload, '$.passed') = NEW.passed
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a take is what its events say');
END;

CREATE TRIGGER take_delete BEFORE DELETE ON take
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a take goes only by erasure');
END;

CREATE TRIGGER recall_insert BEFORE INSERT ON recall
WHEN EXISTS (SELECT 1 FROM recall WHERE person = NEW.person AND skill = NEW.skill)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill
      AND type IN ('take.answered', 'review.decided')
      AND json_extract(payload, '$.card') = NEW.card AND json_extract(payload, '$.card.due') = NEW.due
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND version > NEW.version
      AND type IN ('take.answered', 'review.decided') AND json_extract(payload, '$.card') IS NOT NULL
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a card is what its last take says');
END;

CREATE TRIGGER recall_update BEFORE UPDATE ON recall
WHEN NEW.person <> OLD.person OR NEW.skill <> OLD.skill OR NEW.version <= OLD.version
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill
      AND type IN ('take.answered', 'review.decided')
      AND json_extract(payload, '$.card') = NEW.card AND json_extract(payload, '$.card.due') = NEW.due
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND version > NEW.version
      AND type IN ('take.answered', 'review.decided') AND json_extract(payload, '$.card') IS NOT NULL
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a card is what its last take says');
END;

CREATE TRIGGER recall_delete BEFORE DELETE ON recall
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a card goes only by erasure');
END;

-- A row says what the events of its placement come to, up to its version and no further.
CREATE TRIGGER placement_insert BEFORE INSERT ON placement
WHEN EXISTS (SELECT 1 FROM placement WHERE person = NEW.person AND id = NEW.id)
  OR EXISTS (SELECT 1 FROM placement WHERE person = NEW.person AND role = NEW.role AND state = 'open' AND NEW.state = 'open')
  OR NOT EXISTS (
    SELECT 1 FROM event b WHERE b.person = NEW.person AND b.version <= NEW.version
      AND b.type = CASE NEW.brought WHEN 1 THEN 'placement.brought' ELSE 'placement.started' END
      AND json_extract(b.payload, '$.placement') = NEW.id AND json_extract(b.payload, '$.role') = NEW.role
      AND json_extract(b.payload, '$.seed') = NEW.seed AND json_extract(b.payload, '$.given') = NEW.given
      AND NEW.started = CASE NEW.brought WHEN 1 THEN json_extract(b.payload, '$.started') ELSE b.at END
      AND (NEW.brought = 0 OR (
        NEW.answers = json_extract(b.payload, '$.answers') AND NEW.result = json_extract(b.payload, '$.result')
        AND NEW.ended = json_extract(b.payload, '$.ended')
        AND (json_extract(b.payload, '$.accepted') IS NULL OR NEW.accepted = json_extract(b.payload, '$.accepted'))
      ))
  )
  OR NEW.version IS NOT (
    SELECT max(version) FROM event WHERE person = NEW.person AND type GLOB 'placement.*'
      AND json_extract(payload, '$.placement') = NEW.id
  )
  OR (NEW.brought = 0 AND json_array_length(NEW.answers) <> (
    SELECT count(*) FROM event WHERE person = NEW.person AND type = 'placement.answered'
      AND json_extract(payload, '$.placement') = NEW.id
  ))
  OR (NEW.brought = 0 AND NEW.result IS NOT (
    SELECT json_extract(payload, '$.result') FROM event WHERE person = NEW.person AND type = 'placement.finished'
      AND json_extract(payload, '$.placement') = NEW.id
  ))
  OR (NEW.accepted IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND type IN ('placement.accepted', 'placement.brought')
      AND json_extract(payload, '$.placement') = NEW.id
      AND coalesce(json_extract(payload, '$.skills'), json_extract(payload, '$.accepted')) = NEW.accepted
  ))
BEGIN
  SELECT RAISE(ABORT, 'strata: a placement is what its events say');
END;

CREATE TRIGGER placement_update BEFORE UPDATE ON placement
WHEN NEW.person <> OLD.person OR NEW.id <> OLD.id OR NEW.role <> OLD.role OR NEW.seed <> OLD.seed
  OR NEW.given <> OLD.given OR NEW.started <> OLD.started OR NEW.brought <> OLD.brought OR NEW.version <= OLD.version
  OR NOT EXISTS (
    SELECT 1 FROM event e WHERE e.person = NEW.person AND e.version = NEW.version
      AND json_extract(e.payload, '$.placement') = NEW.id
      AND CASE e.type
        WHEN 'placement.answered' THEN OLD.state = 'open' AND NEW.state = 'open'
          AND json(NEW.answers) = json_insert(OLD.answers, '$[#]', json(json_extract(e.payload, '$.answer')))
        WHEN 'placement.finished' THEN OLD.state = 'open' AND NEW.state = 'finished' AND NEW.answers = OLD.answers
          AND NEW.result = json_extract(e.payload, '$.result') AND NEW.ended = e.at
        WHEN 'placement.accepted' THEN OLD.state = 'finished' AND NEW.state = 'accepted' AND NEW.answers = OLD.answers
          AND NEW.result = OLD.result AND NEW.ended = OLD.ended AND NEW.accepted = json_extract(e.payload, '$.skills')
        ELSE 0
      END
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a placement is what its events say');
END;

CREATE TRIGGER placement_delete BEFORE DELETE ON placement
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a placement goes only by erasure');
END;

-- The table of standings (domain/progress.ts) a second time, for anyone who opens the file.

CREATE TABLE standing (
  person TEXT NOT NULL REFERENCES person (id),
  skill TEXT NOT NULL,
  state TEXT NOT NULL,
  basis TEXT,
  before_state TEXT,
  before_basis TEXT,
  since TEXT,
  version INTEGER NOT NULL,
  PRIMARY KEY (person, skill),
  FOREIGN KEY (person, version) REFERENCES event (person, version)
) STRICT, WITHOUT ROWID;

-- An event starts where the skill stands, and the standing has seen every event before it.
CREATE TRIGGER event_from BEFORE INSERT ON event
WHEN NEW.type = 'standing.moved' AND NOT EXISTS (
  SELECT 1 FROM (
    SELECT coalesce(max(state), 'untouched') AS state, max(basis) AS basis, coalesce(max(version), 0) AS version
    FROM standing WHERE person = NEW.person AND skill = NEW.skill
  )
  WHERE state = NEW.from_state AND basis IS NEW.from_basis AND version = coalesce(
    (SELECT max(version) FROM event WHERE person = NEW.person AND skill = NEW.skill AND type = 'standing.moved'), 0
  )
)
BEGIN
  SELECT RAISE(ABORT, 'strata: from is not where the skill stands');
END;

-- Only the pairs of the table. A system act follows the event that caused it: a take, a review, or
-- the placement or import of the same request.
CREATE TRIGGER event_move BEFORE INSERT ON event
WHEN NEW.type = 'standing.moved' AND NOT coalesce(CASE NEW.act
  WHEN 'start' THEN NEW.from_state = 'untouched'
    AND NEW.to_state = 'learning' AND NEW.to_basis = 'self'
  WHEN 'practise' THEN NEW.from_state IN ('untouched', 'learning')
    AND NEW.to_state = 'practised' AND NEW.to_basis = CASE WHEN EXISTS (
      SELECT 1 FROM event t WHERE t.person = NEW.person AND t.skill = NEW.skill AND t.type = 'take.answered'
        AND json_extract(t.payload, '$.passed') = 1
        AND t.version > coalesce((
          SELECT max(r.version) FROM event r WHERE r.person = NEW.person AND r.skill = NEW.skill AND (
            (r.type = 'take.answered' AND json_extract(r.payload, '$.passed') = 0)
            OR (r.act = 'reopen' AND NOT EXISTS (
              SELECT 1 FROM event u WHERE u.person = r.person AND u.skill = r.skill AND u.undoes = r.version))
          )), 0)
    ) THEN 'check' ELSE 'self' END
  WHEN 'set-aside' THEN NEW.from_state IN ('untouched', 'learning', 'practised')
    AND NEW.to_state = 'aside' AND NEW.to_basis IS NULL
    AND NEW.before_state = NEW.from_state AND NEW.before_basis IS NEW.from_basis
  WHEN 'resume' THEN NEW.from_state = 'aside' AND EXISTS (
      SELECT 1 FROM standing WHERE person = NEW.person AND skill = NEW.skill
        AND before_state = NEW.to_state AND before_basis IS NEW.to_basis)
  WHEN 'reopen' THEN NEW.from_state IN ('practised', 'proven')
    AND NEW.to_state = 'learning' AND NEW.to_basis = 'self'
  WHEN 'prove' THEN NEW.from_state IN ('untouched', 'learning', 'practised')
    AND NEW.to_state = 'proven' AND NEW.to_basis = 'check'
    AND EXISTS (
      SELECT 1 FROM event last JOIN event first ON first.person = last.person AND first.skill = last.skill
      WHERE last.person = NEW.person AND last.skill = NEW.skill AND last.version = NEW.version - 1
        AND last.type = 'take.answered' AND json_extract(last.payload, '$.passed') = 1
        AND first.type = 'take.answered' AND json_extract(first.payload, '$.passed') = 1
        AND round((julianday(last.at) - julianday(first.at)) * 86400000) >= 604800000
        AND first.version = (
          SELECT min(p.version) FROM event p WHERE p.person = NEW.person AND p.skill = NEW.skill
            AND p.type = 'take.answered' AND p.version > coalesce((
              SELECT max(r.version) FROM event r WHERE r.person = NEW.person AND r.skill = NEW.skill AND (
                (r.type = 'take.answered' AND json_extract(r.payload, '$.passed') = 0)
                OR (r.act = 'reopen' AND NOT EXISTS (
                  SELECT 1 FROM event u WHERE u.person = r.person AND u.skill = r.skill AND u.undoes = r.version))
              )), 0)
        )
    )
  WHEN 'approve' THEN NEW.to_state = 'proven' AND NEW.to_basis = 'review' AND EXISTS (
      SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version - 1 AND skill = NEW.skill
        AND type = 'review.decided' AND json_extract(payload, '$.approved') = 1)
  WHEN 'fail' THEN NEW.from_state = 'proven'
    AND NEW.to_state = 'practised' AND NEW.to_basis = 'self' AND EXISTS (
      SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version - 1 AND skill = NEW.skill
        AND type = 'take.answered' AND json_extract(payload, '$.passed') = 0)
  WHEN 'place' THEN NEW.from_state IN ('untouched', 'learning')
    AND NEW.to_state = 'practised' AND NEW.to_basis = 'placement' AND EXISTS (
      SELECT 1 FROM event WHERE person = NEW.person AND type = 'placement.accepted' AND request = NEW.request)
  WHEN 'import' THEN EXISTS (
      SELECT 1 FROM event WHERE person = NEW.person AND type = 'progress.imported' AND request = NEW.request)
    AND (
      (NEW.from_state = 'untouched' AND NEW.to_state = 'learning' AND NEW.to_basis = 'self')
      OR (NEW.from_state IN ('untouched', 'learning') AND NEW.to_state = 'practised' AND NEW.to_basis IN ('self', 'placement'))
      OR (NEW.from_state = 'untouched' AND NEW.to_state = 'aside' AND NEW.to_basis IS NULL AND coalesce(CASE NEW.before_state
        WHEN 'untouched' THEN NEW.before_basis IS NULL
        WHEN 'learning' THEN NEW.before_basis = 'self'
        WHEN 'practised' THEN NEW.before_basis IN ('self', 'placement')
      END, 0))
    )
  WHEN 'undo' THEN NEW.undoes IS NOT NULL
END, 0)
BEGIN
  SELECT RAISE(ABORT, 'strata: no such move');
END;

-- `before` stands exactly while a skill is aside; `undoes` only in an undo.
CREATE TRIGGER event_shape BEFORE INSERT ON event
WHEN NEW.type = 'standing.moved' AND (
  (NEW.to_state = 'aside') <> (NEW.before_state IS NOT NULL)
  OR (NEW.before_state IS NULL AND NEW.before_basis IS NOT NULL)
  OR (NEW.undoes IS NOT NULL) <> (NEW.act = 'undo')
)
BEGIN
  SELECT RAISE(ABORT, 'strata: no such move');
END;

-- Undo names the latest standing event not yet undone that nothing stands in front of, and leads back to its start.
CREATE TRIGGER event_undo BEFORE INSERT ON event
WHEN NEW.type = 'standing.moved' AND NEW.act = 'undo' AND NOT EXISTS (
  SELECT 1 FROM event e
  WHERE e.person = NEW.person AND e.version = NEW.undoes AND e.skill = NEW.skill
    AND e.act IN ('start', 'practise', 'set-aside', 'resume', 'reopen', 'import', 'place')
    AND e.from_state = NEW.to_state AND e.from_basis IS NEW.to_basis
    AND (NEW.to_state <> 'aside' OR (NEW.before_state = e.to_state AND NEW.before_basis IS e.to_basis))
    AND NOT EXISTS (SELECT 1 FROM event u WHERE u.person = e.person AND u.skill = e.skill AND u.undoes = e.version)
    AND NOT EXISTS (
      SELECT 1 FROM event l WHERE l.person = e.person AND l.skill = e.skill AND l.version > e.version AND (
        l.type IN ('take.answered', 'review.decided')
        OR (l.type = 'standing.moved' AND l.act <> 'undo' AND NOT EXISTS (
          SELECT 1 FROM event v WHERE v.person = l.person AND v.skill = l.skill AND v.undoes = l.version))
      )
    )
)
BEGIN
  SELECT RAISE(ABORT, 'strata: this cannot be undone');
END;

CREATE TRIGGER standing_insert BEFORE INSERT ON standing
WHEN EXISTS (SELECT 1 FROM standing WHERE person = NEW.person AND skill = NEW.skill)
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill
      AND type = 'standing.moved' AND to_state = NEW.state AND to_basis IS NEW.basis
      AND before_state IS NEW.before_state AND before_basis IS NEW.before_basis
      AND NEW.since IS CASE to_state WHEN 'untouched' THEN NULL ELSE at END
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND type = 'standing.moved' AND version > NEW.version
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a standing is what its last event says');
END;

CREATE TRIGGER standing_update BEFORE UPDATE ON standing
WHEN NEW.person <> OLD.person OR NEW.skill <> OLD.skill OR NEW.version <= OLD.version
  OR NOT EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND version = NEW.version AND skill = NEW.skill
      AND type = 'standing.moved' AND to_state = NEW.state AND to_basis IS NEW.basis
      AND before_state IS NEW.before_state AND before_basis IS NEW.before_basis
      AND NEW.since IS CASE to_state WHEN 'untouched' THEN NULL ELSE at END
  )
  OR EXISTS (
    SELECT 1 FROM event WHERE person = NEW.person AND skill = NEW.skill AND type = 'standing.moved' AND version > NEW.version
  )
BEGIN
  SELECT RAISE(ABORT, 'strata: a standing is what its last event says');
END;

CREATE TRIGGER standing_delete BEFORE DELETE ON standing
WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE person = OLD.person)
BEGIN
  SELECT RAISE(ABORT, 'strata: a standing goes only by erasure');
END;

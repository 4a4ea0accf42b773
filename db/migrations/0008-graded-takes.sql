-- A take is graded by its own questions: no event says right or passed of answers that are not.

CREATE TRIGGER event_graded BEFORE INSERT ON event
WHEN NEW.type = 'take.answered' AND NOT EXISTS (
  SELECT 1 FROM sheet s WHERE s.person = NEW.person AND s.take = json_extract(NEW.payload, '$.take')
    AND json_array_length(s.questions) > 0
    AND json_array_length(s.questions) = json_array_length(NEW.payload, '$.chosen')
    AND json_extract(NEW.payload, '$.passed') = (json_extract(NEW.payload, '$.right') = json_array_length(s.questions))
    AND json_extract(NEW.payload, '$.right') = (
      SELECT count(*) FROM json_each(s.questions) q JOIN json_each(NEW.payload, '$.chosen') c ON c.key = q.key
      WHERE c.type = 'integer' AND json_extract(q.value, '$.options[' || c.value || '].right') = 1
    )
)
BEGIN
  SELECT RAISE(ABORT, 'strata: a take is graded by its own questions');
END;

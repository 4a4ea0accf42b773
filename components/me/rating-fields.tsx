import { CONFIDENCE_WORDS, CONFIDENCES } from "@/domain/rating";

/** The four lines of a skill as one question, with “I don’t know”, and how sure. Plain fields: they post anywhere. */
export function RatingFields({ lines }: { lines: { can: string; example: string }[] }) {
  return (
    <>
      <fieldset className="choices">
        <legend>The furthest line that is true of you</legend>
        {lines.map(({ can, example }, line) => (
          <label key={can} className="choice">
            <input type="radio" name="line" value={line} required />
            <span>
              {can}
              <small>{example}</small>
            </span>
          </label>
        ))}
        <label className="choice">
          <input type="radio" name="line" value="unknown" />
          <span>I don’t know</span>
        </label>
      </fieldset>
      <fieldset className="choices row">
        <legend>How sure are you?</legend>
        {CONFIDENCES.map((confidence) => (
          <label key={confidence} className="choice">
            <input type="radio" name="confidence" value={confidence} defaultChecked={confidence === 2} />
            <span>{CONFIDENCE_WORDS[confidence]}</span>
          </label>
        ))}
      </fieldset>
    </>
  );
}

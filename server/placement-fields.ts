import { numberFrom } from "@/server/action";

/** The fields of an answer as its schema wants them: numbers as numbers, "none" as the option that nobody chose. */
export function placementFields(fields: Record<string, unknown>): Record<string, unknown> {
  const { question, line, confidence, option, ...rest } = fields;
  return {
    ...rest,
    question: numberFrom(question),
    ...(line === undefined ? {} : { line: numberFrom(line) }),
    ...(confidence === undefined ? {} : { confidence: numberFrom(confidence) }),
    ...(option === undefined ? {} : { option: option === "none" ? null : numberFrom(option) }),
  };
}

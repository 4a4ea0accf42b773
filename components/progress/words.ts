import type { Act, Basis, State } from "@/domain/progress";

/** How the interface says a state, an act and a basis. One place, so that page, journal and legend agree. */
export const STATE_WORDS: Record<State, string> = {
  untouched: "Not started",
  learning: "Learning",
  practised: "Practised",
  proven: "Proven",
  aside: "Set aside",
};

export const ACT_WORDS: Record<Act, string> = {
  start: "Start learning",
  practise: "Mark as practised",
  "set-aside": "Not for me",
  resume: "Take it up again",
  reopen: "Learn it again",
  undo: "Undo the last move",
};

export const BASIS_WORDS: Record<Basis, string> = {
  self: "by your own word",
  placement: "by placement",
  check: "by a passed check",
  review: "by a mentor’s review",
};

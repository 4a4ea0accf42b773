import type { PayKind } from "@/domain/catalog/pay-rows";

/** The kinds of figure as the role pages call them, what one row counts, and what they are about. */
export const KIND_WORDS: Record<PayKind, { title: string; unit: string; about: string; what: string }> = {
  filings: {
    title: "What employers filed",
    unit: "filings",
    about: "offers in visa filings",
    what: "Base wage in US dollars per year, as employers wrote it in certified visa filings. The visa wage level is set by a formula and is not seniority.",
  },
  survey: {
    title: "What people answered",
    unit: "answers",
    about: "answers to a survey",
    what: "Pay per year as people gave it, converted to US dollars. Years are all years of coding, study included.",
  },
  national: {
    title: "What the whole occupation earns",
    unit: "employed",
    about: "wages of all employed",
    what: "Wages in US dollars per year of everybody employed in the occupation, United States, all industries.",
  },
};

/** A role's title for a narrow column: without the word that most titles carry. */
export const shortTitle = (title: string): string => title.replace(/ developer$/i, "");

/** A role's title for a narrow column: without the word that every other title carries too. */
export const shortTitle = (title: string): string => title.replace(/ (developer|engineer)$/i, "");

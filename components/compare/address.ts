/** The address that compares these roles. */
export const compareAddress = (ids: readonly string[]): string =>
  ids.length === 0 ? "/compare" : `/compare?roles=${ids.map(encodeURIComponent).join(",")}`;

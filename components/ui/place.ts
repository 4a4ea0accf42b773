/**
 * Back returns to the same skill: the page's own history entry keeps which one was left. Nothing is
 * stored beside it, and the address stays as it is.
 */
export function rememberPlace(id: string): void {
  history.replaceState({ ...history.state, place: id }, "");
}

/** The element that was left from this history entry, if the reader came back to it. */
export function placeLeft(): Element | null {
  const id: unknown = history.state?.place;
  return typeof id === "string" ? document.getElementById(id) : null;
}

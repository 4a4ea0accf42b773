import { createElement, Fragment, type ReactElement } from "react";

/**
 * One element for each item of a list that never changes its order. React asks for keys where it gets an array, and
 * each key, often the text itself, travels to the browser with the page; given one by one, the elements need none.
 */
export const still = <T>(items: readonly T[], make: (item: T, at: number) => ReactElement): ReactElement =>
  createElement(Fragment, null, ...items.map(make));

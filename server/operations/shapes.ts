/** Shapes of what the API answers about somebody, by what they are about. */
export * from "./shapes-assessment";
export * from "./shapes-export";
export * from "./shapes-own";

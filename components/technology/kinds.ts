import type { TechnologyKind } from "@/domain/catalog/technology.schema";

/** The kinds of technology by the name of their list, in the order of the index. */
export const KIND_NAMES: Record<TechnologyKind, string> = {
  language: "Languages",
  runtime: "Runtimes",
  framework: "Frameworks",
  library: "Libraries",
  format: "Formats",
  protocol: "Protocols",
  database: "Databases",
  engine: "Query and processing engines",
  broker: "Brokers",
  server: "Servers",
  platform: "Platforms",
  service: "Services",
  tool: "Tools",
};

import { inject } from "vitest";
import "./global-database.ts";
import { cloneTemplate, type ClonedDatabase } from "./test-database.ts";

/**
 * A database of its own for a test file: all tables, no row. Processes of the app can be started on its `appUrl`.
 * Whoever asks for it calls `drop()` at the end, when all its connections are closed.
 */
export function cloneDatabase(): Promise<ClonedDatabase> {
  return cloneTemplate(inject("database"));
}

import { join } from "node:path";

/** Where the tester finds an extension's settings. */
export const extensionFolder = (name: string): { configSearchDir: string } => ({
  configSearchDir: join(import.meta.dirname, "../../extensions", name),
});

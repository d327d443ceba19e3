import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url)).replace(/\/$/, "");

/** The project's own Node, whatever the machine's is. */
export const nodePath = join(projectFolder, "node_modules/.bin/node");

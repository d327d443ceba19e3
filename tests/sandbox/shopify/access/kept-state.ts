import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export type AccessToken = {
  shop: string;
  scopes: readonly string[];
  expiresAt: number;
  staffId: string | null;
};

/** Everything of the sandbox's Shopify that outlives a run. */
export type KeptState = {
  /** The midnight that the data is dated back from. */
  day: number;
  /** Granted scopes by shop domain. */
  installed: Record<string, readonly string[]>;
  accessTokens: Record<string, AccessToken>;
  refreshTokens: Record<string, { shop: string; expiresAt: number }>;
};

/** Reads the state, or begins one dated `day`. */
export function readState(file: string | undefined, day: number): KeptState {
  const fresh: KeptState = { day, installed: {}, accessTokens: {}, refreshTokens: {} };
  if (file === undefined) return fresh;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as KeptState;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === "ENOENT") return fresh;
    throw new Error(`Cannot read the sandbox's Shopify state in ${file}.`, { cause: fault });
  }
}

/** Written beside and renamed over, so that a killed run leaves a whole file. */
export function saveState(file: string | undefined, state: KeptState): void {
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

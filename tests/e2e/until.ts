import { setTimeout as wait } from "node:timers/promises";

const LOOK_EVERY_MS = 100;

/**
 * Looks until there is something to see, which it returns.
 *
 * @throws when nothing is seen in time, with what was waited for and the last error of a look.
 */
export async function until<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  withinMs = 20_000,
): Promise<T> {
  let cause: unknown;
  for (const start = Date.now(); Date.now() - start < withinMs;) {
    try {
      const seen = await look();
      if (seen !== null && seen !== undefined && seen !== false) return seen;
      cause = undefined;
    } catch (error) {
      cause = error;
    }
    await wait(LOOK_EVERY_MS);
  }
  throw new Error(`Waited ${withinMs / 1000} s for ${what}.`, { cause });
}

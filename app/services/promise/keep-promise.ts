// A promise was kept: its clock is met at this moment.
import type { Deps } from "#app/services/deps.ts";
import { decidePromise, type PromiseDecision } from "./decide-promise.ts";

/** Twice changes nothing. Throws Refusal as `decidePromise` does. */
export const keepPromise = (
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  decision: PromiseDecision,
): Promise<void> => decidePromise(needs, decision, "keep");

// What was found in a reply is no promise, or it does not hold any longer: its clock ends.
import type { Deps } from "#app/services/deps.ts";
import { decidePromise, type PromiseDecision } from "./decide-promise.ts";

/** Twice changes nothing. Throws Refusal as `decidePromise` does. */
export const strikePromise = (
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  decision: PromiseDecision,
): Promise<void> => decidePromise(needs, decision, "strike");

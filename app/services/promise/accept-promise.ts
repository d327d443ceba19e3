// The words of a reply are a promise to its customer: from now on a clock runs to its date.
import type { Deps } from "#app/services/deps.ts";
import { decidePromise, type PromiseDecision } from "./decide-promise.ts";

/** Twice changes nothing. Throws Refusal as `decidePromise` does. */
export const acceptPromise = (
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  decision: PromiseDecision,
): Promise<void> => decidePromise(needs, decision, "accept");

// Somebody waits for what Shopify says: why there is no answer is said at once, where a job would try again later.
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { say, within } from "#app/domain/words/words.ts";
import type { Asked, Deps } from "#app/services/deps.ts";

/** Never throws for what Shopify does: throttled, away, or an answer that nobody understands. */
export async function askNow<Value>(
  { log }: Pick<Deps, "log">,
  ask: () => Promise<Asked<Value>>,
): Promise<Asked<Value>> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof TemporaryFault) {
      const { trouble = "unreachable", message } = error;
      return {
        kind: "unavailable",
        trouble,
        why: say("{trouble}. Try again in a moment.", { trouble: within(message) }),
      };
    }
    if (!(error instanceof PermanentFault)) throw error;
    // A person sees no more than that there is no answer; why is for those who mend it.
    log.error("shopify-not-understood", { reason: error.message });
    return { kind: "unavailable", trouble: "unreachable", why: NOT_UNDERSTOOD };
  }
}

const NOT_UNDERSTOOD = say("Shopify’s answer could not be read. Try again in a moment.");

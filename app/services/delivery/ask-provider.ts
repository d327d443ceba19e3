// The mail provider is asked while somebody waits: when it can't answer, that is told in words.
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";

/** Throws Refusal "conflict" for its faults. */
export async function askProvider<T>(
  { log }: Pick<Deps, "log">,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    const isAway = error instanceof TemporaryFault;
    if (!isAway && !(error instanceof PermanentFault)) throw error;
    log.warn("provider-refused-domain", { reason: error.message });
    throw new Refusal(
      "conflict",
      isAway
        ? "The mail provider does not answer. Try again in a few minutes."
        : "The mail provider did not take this. Try again, and if it stays like this, tell whoever runs Loupe.",
    );
  }
}

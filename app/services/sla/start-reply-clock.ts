// A customer waits for an answer: start the clock that the policy sets, with its due instant and why.
import type { Tx } from "#app/data/db.server.ts";
import { saveNewClock } from "#app/data/records/sla-clocks.server.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { planReplyClock, type WaitingCustomer } from "./plan-reply-clock.ts";

type Needs = Pick<Deps, "newId" | "openCalendar">;

/** A step of a transaction. A clock of the kind that runs already stands: it is the older obligation. */
export async function startReplyClock(
  needs: Needs,
  tx: Tx,
  shopId: ShopId,
  waiting: WaitingCustomer,
): Promise<void> {
  const clock = planReplyClock(needs, shopId, waiting);
  if (clock) await saveNewClock(tx, shopId, clock);
}

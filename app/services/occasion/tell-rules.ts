// A ticket has changed: rules that wait for that may look at it.
import type { Tx } from "#app/data/db.server.ts";
import { hasRulesOf } from "#app/data/records/rules.server.ts";
import type { TicketChange } from "#app/domain/rule/rule.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { runRulesJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";

/**
 * A step of a transaction. `key`: the same for the same change. Never called for what a rule did itself: rules set off no rules.
 */
export async function tellRules(
  needs: Pick<Deps, "enqueue">,
  tx: Tx,
  shopId: ShopId,
  changed: {
    readonly ticketId: TicketId;
    readonly what: readonly TicketChange[];
    readonly key: string;
  },
): Promise<void> {
  const { ticketId, what, key } = changed;
  if (what.length === 0 || !(await hasRulesOf(tx, shopId, "ticket-changes"))) return;
  await needs.enqueue(tx, runRulesJob, {
    shopId,
    ticketId,
    occasion: { kind: "ticket-changes", key, what: [...what] },
  });
}

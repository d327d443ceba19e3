// An agent changes many tickets at once, or one from a list.
import { inShopBySql } from "#app/data/db.server.ts";
import { addBulkChange } from "#app/data/records/bulk-changes.server.ts";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import { MOST_AT_ONCE } from "#app/domain/bulk/bulk-change.ts";
import type { BulkChangeId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Permission } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { carryOutBulkChangeJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ActingAgent, ChangeNeeds } from "#app/services/ticket/change-ticket.ts";
import { carryOutBulkChange } from "./carry-out-bulk-change.ts";

/** So many are done while the agent waits, within half a second; the others are a job's, and the page shows how far it is. */
const AT_ONCE = 25;
const LONGEST_KEY = 64;

const permissions = {
  assign: "assign",
  tag: "tag",
  close: "status",
  snooze: "status",
  spam: "status",
  "not-spam": "status",
} as const satisfies Record<BulkStep["kind"], Permission>;

export type BeginBulkChange = {
  readonly shopId: ShopId;
  readonly by: ActingAgent;
  readonly step: BulkStep;
  /** Each once; those that are not in this shop are refused like any other. */
  readonly ticketIds: readonly string[];
  /** Of the press: the same press twice is one change. */
  readonly key: string;
};

/**
 * Returns the change; what becomes of each ticket stands in it. Throws Refusal "not-allowed" for those who only read, "invalid" for no
 * ticket at all or too many.
 */
export async function beginBulkChange(
  needs: ChangeNeeds & Pick<Deps, "enqueue">,
  { shopId, by, step, ticketIds, key }: BeginBulkChange,
): Promise<BulkChangeId> {
  if (!may(by.role, permissions[step.kind]))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const unique = [...new Set(ticketIds)];
  if (unique.length === 0 || key === "" || key.length > LONGEST_KEY)
    throw new Refusal("invalid", "Select at least one ticket.");
  if (unique.length > MOST_AT_ONCE)
    throw new Refusal(
      "invalid",
      say("Select at most {mostAtOnce, number} tickets at once.", { mostAtOnce: MOST_AT_ONCE }),
    );
  const made = await inShopBySql(needs.db, shopId, async (tx) => {
    const change = await addBulkChange(tx, shopId, {
      id: needs.newId<BulkChangeId>(),
      memberId: by.id,
      step,
      tickets: unique.map((ticketId) => ({ ticketId, state: "waiting" })),
      key,
      at: needs.clock(),
    });
    // Also where it is done at once: a process that dies half-way leaves the rest to the job.
    if (change.isNew)
      await needs.enqueue(tx, carryOutBulkChangeJob, { shopId, bulkChangeId: change.id });
    return change;
  });
  if (made.isNew && unique.length <= AT_ONCE)
    await carryOutBulkChange(needs, { shopId, bulkChangeId: made.id });
  return made.id;
}

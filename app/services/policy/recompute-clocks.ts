// Takes a change of hours or targets through the open tickets, one after the other.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import {
  findNextOpenTicket,
  lockOpenPolicyChange,
  markPolicyChangeFinished,
  markTicketRecomputed,
} from "#app/data/records/policy-changes.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import type { PolicyChangeId, ShopId } from "#app/domain/shared/ids.ts";
import { recomputeClocksJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";

type Needs = Pick<Deps, "db" | "clock" | "enqueue" | "openCalendar" | "log">;
type Which = { readonly shopId: ShopId; readonly policyChangeId: PolicyChangeId };

/** A job has two minutes, and a worker that stops waits for it; the rest is the next job's. */
const TICKETS_OF_A_JOB = 500;
/** A progress bar that moves in larger steps than this looks stuck, and in smaller ones reloads pages all the time. */
const TELL_EVERY = 25;

/**
 * Begins behind the last ticket that was done, wherever a job before stopped. A ticket has a transaction of its own with the
 * change's mark in it, so two runs at once share the work. A change that another one has followed is left to that.
 */
export async function recomputeClocks(needs: Needs, which: Which): Promise<void> {
  for (let done = 1; done <= TICKETS_OF_A_JOB; done += 1) {
    const isDone = await inShopBySql(needs.db, which.shopId, (tx) => step(needs, tx, which, done));
    if (isDone) return;
  }
  await inShopBySql(needs.db, which.shopId, (tx) => needs.enqueue(tx, recomputeClocksJob, which));
}

/** One ticket. True when there is none left. */
async function step(
  needs: Needs,
  tx: Tx,
  { shopId, policyChangeId }: Which,
  done: number,
): Promise<boolean> {
  const change = await lockOpenPolicyChange(tx, shopId, policyChangeId);
  if (!change) return true;
  const next = change.isNewest ? await findNextOpenTicket(tx, shopId, change.lastTicketId) : null;
  if (next === null) {
    await markPolicyChangeFinished(tx, shopId, policyChangeId, needs.clock());
    await announceChange(tx, shopId, null);
    needs.log.info("clocks-recomputed", { shopId, policyChangeId });
    return true;
  }
  if (await lockTicket(tx, shopId, next)) await rebuildClocks(needs, tx, shopId, next);
  await markTicketRecomputed(tx, shopId, policyChangeId, next);
  if (done % TELL_EVERY === 0) await announceChange(tx, shopId, null);
  return false;
}

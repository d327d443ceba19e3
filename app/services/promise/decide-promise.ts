// An agent decides about a promise on its ticket.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import type { PromiseMove } from "#app/domain/promise/promise-state.ts";
import type { MemberId, ShopId, TicketId, TicketPromiseId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { settlePromise } from "./settle-promise.ts";

export type PromiseDecision = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly promiseId: TicketPromiseId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/** Twice changes nothing. Throws Refusal: "not-allowed" for those who only read, "not-found", "conflict". */
export async function decidePromise(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  { shopId, ticketId, promiseId, by }: PromiseDecision,
  move: PromiseMove,
): Promise<void> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    if (!(await lockTicket(tx, shopId, ticketId)))
      throw new Refusal("not-found", "This ticket is not here.");
    const changed = await settlePromise(needs, tx, shopId, { ticketId, promiseId, move, by });
    if (!changed) return;
    await rebuildClocks(needs, tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId);
  });
}

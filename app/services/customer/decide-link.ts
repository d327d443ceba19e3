// What the decisions about a ticket's customer and orders have in common: who may, and the ticket as it stands.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql, type Tx } from "#app/data/db.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { Deps } from "#app/services/deps.ts";

export type LinkDecision = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  /** Of a customer or an order. */
  readonly gid: string;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

export type DecidedTicket = { readonly address: string; readonly at: Instant };

/** Throws Refusal "not-allowed" for those who only read. */
export function requireDecider({ by }: LinkDecision): void {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
}

/**
 * Opens a transaction with the ticket locked, so that of two agents the second sees what the first decided. `decide` returns
 * what happened; with nothing, nothing changed and nobody is told. Throws Refusal "not-allowed", "not-found".
 */
export async function decideLink(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  decision: LinkDecision,
  decide: (tx: Tx, ticket: DecidedTicket) => Promise<readonly TicketEventDetail[]>,
): Promise<void> {
  requireDecider(decision);
  const { shopId, ticketId, by } = decision;
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
    const at = needs.clock();
    const details = await decide(tx, { address: ticket.customerAddress, at });
    if (details.length === 0) return;
    await saveTicketEvents(
      tx,
      shopId,
      details.map((detail) => ({ id: needs.newId(), ticketId, actor: by.id, detail, at })),
    );
    await announceChange(tx, shopId, ticketId);
  });
}

export const isCustomerGid = (gid: string): boolean =>
  /^gid:\/\/shopify\/Customer\/\d{1,20}$/.test(gid);
export const isOrderGid = (gid: string): boolean => /^gid:\/\/shopify\/Order\/\d{1,20}$/.test(gid);

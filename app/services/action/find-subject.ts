// What is an action about, and may it be done from this ticket at all?
import { inShopBySql } from "#app/data/db.server.ts";
import { findTicketToActOn, type TicketToActOn } from "#app/data/records/shopify-actions.server.ts";
import { actionTraits, type ActionKind } from "#app/domain/action/action-kind.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";

export type ActionSubject = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly kind: ActionKind;
  /** The gid of an order or a customer that is linked to the ticket. */
  readonly about: string;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  /** BCP 47, of the agent's admin: how amounts are written. */
  readonly locale: string;
};

/** Throws Refusal: "not-allowed", or "not-found" for what is not linked to the ticket. */
export async function findSubject(
  needs: Pick<Deps, "db">,
  { shopId, ticketId, kind, about, by }: ActionSubject,
): Promise<TicketToActOn> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  const ticket = await inShopBySql(needs.db, shopId, (tx) =>
    findTicketToActOn(tx, shopId, ticketId, about),
  );
  if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
  const { about: subject } = actionTraits[kind];
  const isRight = about.startsWith(subject === "order" ? ORDER : CUSTOMER);
  if (!isRight || !ticket.isLinked)
    throw new Refusal(
      "not-found",
      say(
        "This {subject, select, order {order} other {customer}} is not linked to the ticket any more.",
        { subject },
      ),
    );
  return ticket;
}

const ORDER = "gid://shopify/Order/";
const CUSTOMER = "gid://shopify/Customer/";

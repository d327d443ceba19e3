// What does a saved reply say on a ticket, filled with what is true now? Also without anybody who writes: a rule sends it.
import { inShopBySql } from "#app/data/db.server.ts";
import { findSavedReply } from "#app/data/records/saved-replies.server.ts";
import type { ReplyActions } from "#app/domain/reply/reply-actions.ts";
import { fillTemplate } from "#app/domain/reply/variable/fill-template.ts";
import type { MissingVariable } from "#app/domain/reply/variable/missing-variable.ts";
import type { ShopId, SavedReplyId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { gatherVariables } from "./gather-variables.ts";
import { refreshFacts, type RefreshNeeds } from "./refresh-facts.ts";

export type FillSavedReply = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly savedReplyId: SavedReplyId;
  /** The order that the reply is about (`gid://shopify/Order/…`); null: the one that the inbox shows with the ticket. */
  readonly orderId: string | null;
};

export type FilledReply =
  | {
      readonly kind: "filled";
      /** What the saved reply is called. */
      readonly name: string;
      /** Cleaned HTML, and the same as plain text. */
      readonly html: string;
      readonly text: string;
      /** What it is to do to the ticket when it is sent; the caller does it. */
      readonly actions: ReplyActions;
    }
  /** Nothing may go out: these have no value. */
  | {
      readonly kind: "missing";
      readonly name: string;
      readonly missing: readonly MissingVariable[];
    };

/**
 * Asks Shopify for orders whose copy is old. Opens a transaction of its own, so call it outside of one. One of the team's only: what is
 * a member's own no machine sends. Throws Refusal "not-found" for a reply, ticket or order that is not here.
 */
export async function fillSavedReply(
  needs: RefreshNeeds,
  input: FillSavedReply,
): Promise<FilledReply> {
  const { shopId, ticketId, savedReplyId, orderId } = input;
  const gone = new Refusal("not-found", "This saved reply is not here any more.");
  await refreshFacts(needs, { shopId, ticketId });
  return inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await findSavedReply(tx, shopId, savedReplyId);
    if (!reply || reply.memberId !== null) throw gone;
    const { ticket, orders } = await gatherVariables(needs, tx, shopId, { ticketId, agent: null });
    const chosen =
      orderId === null ? orders[0] : orders.find(({ order }) => order?.facts.id === orderId);
    if (orderId !== null && !chosen)
      throw new Refusal("not-found", "This order is not linked to this ticket.");
    const none = { order: null, orderRefusal: null };
    const facts = { ...ticket, ...(chosen ?? none), language: reply.language };
    const filled = fillTemplate(reply.html, facts);
    const { name, actions } = reply;
    return filled.kind === "missing" ? { ...filled, name } : { ...filled, name, actions };
  });
}

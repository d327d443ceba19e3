// Somebody who writes wants a saved reply: which there are, and what their variables say on this ticket.
import { inShopBySql } from "#app/data/db.server.ts";
import { listSavedReplies } from "#app/data/records/saved-replies.server.ts";
import { listAssignableStaff } from "#app/data/records/staff-names.server.ts";
import type { OfferedReplies, OrderChoice } from "#app/domain/reply/reply-choice.ts";
import { mustMayWriteReplies } from "#app/domain/reply/saved-reply.ts";
import type { VariableFacts } from "#app/domain/reply/variable/variable-facts.ts";
import { variableValues } from "#app/domain/reply/variable/variable-values.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";
import { gatherVariables, type TicketVariables } from "./gather-variables.ts";
import { refreshFacts, type RefreshNeeds } from "./refresh-facts.ts";

export type OfferSavedReplies = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/** Asks Shopify for orders whose copy is old. Throws Refusal: "not-allowed", "not-found". */
export async function offerSavedReplies(
  needs: RefreshNeeds,
  { shopId, ticketId, by }: OfferSavedReplies,
): Promise<OfferedReplies> {
  mustMayWriteReplies(by);
  await refreshFacts(needs, { shopId, ticketId });
  return inShopBySql(needs.db, shopId, async (tx) => {
    const variables = await gatherVariables(needs, tx, shopId, { ticketId, agent: by });
    const replies = await listSavedReplies(tx, shopId, by.id);
    const staff = await listAssignableStaff(tx, shopId);
    return {
      replies: replies.map(({ id, name, folder, shortcut, memberId, language, html, actions }) => ({
        ...{ id, name, folder, shortcut, language, html, actions },
        isOwn: memberId !== null,
      })),
      orders: ordersOf(variables),
      members: Object.fromEntries(staff.map(({ id, name }) => [id, name])),
    };
  });
}

function ordersOf({ ticket, orders }: TicketVariables): OfferedReplies["orders"] {
  const choice = (about: Pick<VariableFacts, "order" | "orderRefusal">): OrderChoice => ({
    orderId: about.order?.facts.id ?? null,
    name: about.order?.facts.name ?? "",
    values: {
      en: variableValues({ ...ticket, ...about, language: "en" }),
      de: variableValues({ ...ticket, ...about, language: "de" }),
    },
  });
  const [first = { order: null, orderRefusal: null }, ...others] = orders;
  return [choice(first), ...others.map(choice)];
}

// An agent asks at the order's own address whether its owner wrote a message; a job sends the mail.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { countAskedAt, saveConfirmation } from "#app/data/records/confirmations.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket } from "#app/data/records/tickets.server.ts";
import { MOST_CONFIRMATIONS } from "#app/domain/proof/confirmation-state.ts";
import { objectionToAsking } from "#app/domain/proof/may-ask-to-confirm.ts";
import { proofForOrder } from "#app/domain/proof/proof-of-message.ts";
import type {
  ConfirmationId,
  MemberId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { deliverConfirmationJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { confirmationToken } from "./confirmation-token.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue" | "shopKeys">;

export type AskForConfirmation = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  /** The linked order whose address is asked. */
  readonly orderId: string;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/**
 * Writes the question and lets a job send it. Throws Refusal: "not-allowed", "not-found" for a message that is not on the
 * ticket or an order that is not linked to it, "conflict" when the customer can't be asked (now), with the words why.
 */
export async function askForConfirmation(needs: Needs, input: AskForConfirmation): Promise<void> {
  const { shopId, ticketId, messageId, by } = input;
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    const message = await findMessageToProve(tx, shopId, messageId);
    if (!ticket || message?.ticketId !== ticketId)
      throw new Refusal("not-found", "This message is not here.");
    const proof = await readProofFacts(tx, shopId, ticketId);
    const order = proof.facts.orders.find(({ id }) => id === input.orderId);
    if (!order) throw new Refusal("not-found", "This order is not linked to the ticket.");

    const now = needs.clock();
    const since = (now - MOST_CONFIRMATIONS.withinMs) as Instant;
    const objection = objectionToAsking({
      level: proofForOrder(message, proof.facts, order).level,
      address: order.email,
      earlier: proof.confirmations.filter((one) => one.orderId === order.id),
      askedLately: await countAskedAt(tx, shopId, order.email ?? "", since),
      now,
    });
    if (objection !== null || order.email === null)
      throw new Refusal("conflict", objection ?? say("This order holds no address."));

    const id = needs.newId<ConfirmationId>();
    const key = needs.shopKeys.open(shopId, (await getShop(tx, shopId)).shopKey);
    await saveConfirmation(tx, shopId, {
      id,
      ticketId,
      messageId,
      orderId: order.id,
      orderName: order.name,
      address: order.email,
      token: confirmationToken(needs, key, id),
      askedById: by.id,
      askedAt: now,
    });
    const detail = {
      kind: "confirmation-asked",
      by: by.name,
      order: order.name,
      address: order.email,
    } as const;
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: by.id, detail, at: now },
    ]);
    await needs.enqueue(tx, deliverConfirmationJob, {
      shopId,
      confirmationId: id,
    });
    await announceChange(tx, shopId, ticketId);
  });
}

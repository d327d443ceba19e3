// "This may have gone out": an agent says whether to send the reply again or to count it as sent. One that failed for good, which
// the provider never took, can be sent again too.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { lockOutboundMessage, saveDelivery } from "#app/data/records/messages.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import { MARKED_AS_SENT } from "#app/domain/delivery/delivery-reason.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { MemberId, MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";

export type DecideUnknownReply = {
  readonly shopId: ShopId;
  readonly messageId: MessageId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
  readonly decision: "send-again" | "mark-as-sent";
};

/** Throws Refusal: "not-allowed", "not-found", or "conflict" when the question has been settled meanwhile. */
export async function decideUnknownReply(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "enqueue">,
  { shopId, messageId, by, decision }: DecideUnknownReply,
): Promise<void> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const reply = await lockOutboundMessage(tx, shopId, messageId);
    if (!reply) throw new Refusal("not-found", "This message is not here.");
    const at = needs.clock();
    const failed = reply.delivery === "failed" && decision === "send-again";
    if (!failed && !asksAgent(reply, at))
      throw new Refusal("conflict", "This was settled in the meantime. See the message's state.");
    await lockTicket(tx, shopId, reply.ticketId);
    if (decision === "send-again") {
      await saveDelivery(tx, shopId, messageId, { delivery: "queued", at, reason: null });
      await needs.enqueue(tx, deliverReplyJob, { shopId, messageId });
    } else {
      const acceptedAt = reply.attemptAt ?? at;
      await saveDelivery(tx, shopId, messageId, {
        delivery: "accepted",
        at,
        reason: inEnglish(say(MARKED_AS_SENT, { by: by.name })),
        acceptedAt,
      });
      await rebuildClocks(needs, tx, shopId, reply.ticketId);
    }
    const kind = decision === "send-again" ? "reply-sent-again" : "reply-marked-sent";
    await saveTicketEvents(tx, shopId, [
      {
        id: needs.newId(),
        ticketId: reply.ticketId,
        actor: by.id,
        detail: { kind, by: by.name },
        at,
      },
    ]);
    await refreshDeliveryTrouble(tx, shopId, reply.ticketId);
    await announceChange(tx, shopId, reply.ticketId);
  });
}

// A mail was taken for a mere thank-you; an agent says that it wants an answer.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { clearClockless, findClocklessMessage } from "#app/data/records/messages.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { lockTicket, markTicketUnanswered } from "#app/data/records/tickets.server.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import type { Deps } from "#app/services/deps.ts";
import { rebuildClocks } from "./rebuild-clocks.ts";

export type OverruleClockless = {
  readonly shopId: ShopId;
  readonly ticketId: TicketId;
  readonly messageId: MessageId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

/**
 * Its clock starts from its receipt, and the ticket is open. Saying it twice is saying it once. Throws Refusal: "not-allowed",
 * "not-found" when the mail is not on this ticket (any more).
 */
export async function overruleClockless(
  needs: Pick<Deps, "db" | "clock" | "newId" | "openCalendar">,
  { shopId, ticketId, messageId, by }: OverruleClockless,
): Promise<void> {
  if (!may(by.role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
  await inShopBySql(needs.db, shopId, async (tx) => {
    const ticket = await lockTicket(tx, shopId, ticketId);
    const message = await findClocklessMessage(tx, shopId, ticketId, messageId);
    if (!ticket || !message) throw new Refusal("not-found", "This message is not here.");
    if (message.clockless === null) return;

    const detail = { kind: "wants-answer", message: messageId, by: by.name } as const;
    await clearClockless(tx, shopId, messageId);
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: by.id, detail, at: needs.clock() },
    ]);
    await markTicketUnanswered(tx, shopId, ticketId, message.receivedAt);
    await rebuildClocks(needs, tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId);
  });
}

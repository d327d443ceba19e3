// A mail that was to leave at a chosen hour waits for a person instead: say why, and ring at whoever has to decide.
import { announceChange } from "#app/data/changes.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import { findAssignee } from "#app/data/records/assignees.server.ts";
import type { OutboundMessage } from "#app/data/records/messages.server.ts";
import { markHeld, noteJourney } from "#app/data/records/outbox.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { refreshDeliveryTrouble } from "#app/data/records/tickets.server.ts";
import type { HeldFor } from "#app/domain/reply/waiting-send.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Words } from "#app/domain/words/words.ts";
import type { Deps } from "#app/services/deps.ts";
import { noticeMembers } from "#app/services/notice/notice-members.ts";

/** A step of a transaction, with the message and its ticket locked. `words`: what exactly happened. */
export async function holdSend(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly message: Pick<OutboundMessage, "messageId" | "ticketId" | "authorId">;
    readonly heldFor: HeldFor;
    readonly words: Words;
  },
): Promise<void> {
  const { message, heldFor, words } = given;
  const { messageId, ticketId, authorId } = message;
  const at = needs.clock();
  await markHeld(tx, shopId, messageId, { for: heldFor, words: inEnglish(words), at });
  await noteJourney(tx, shopId, messageId, { at, kind: "held", words });
  await saveTicketEvents(tx, shopId, [
    {
      id: needs.newId<string>(),
      ticketId,
      actor: "loupe",
      detail: { kind: "send-held", words },
      at,
    },
  ]);
  const assignee = await findAssignee(tx, shopId, ticketId);
  const memberIds = new Set([authorId, assignee?.id ?? null].flatMap((id) => id ?? []));
  const told = { kind: "send-held", ticketId, memberIds: [...memberIds], by: null } as const;
  await noticeMembers(needs, tx, shopId, told);
  await refreshDeliveryTrouble(tx, shopId, ticketId);
  await announceChange(tx, shopId, ticketId, "delivery");
}

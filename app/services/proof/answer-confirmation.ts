// Whoever holds the link to an order's address says whether they wrote the message.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import {
  findConfirmation,
  findConfirmationAcrossShops,
  saveConfirmationAnswer,
} from "#app/data/records/confirmations.server.ts";
import {
  markParticipantAccepted,
  savePendingParticipants,
} from "#app/data/records/participants.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import type { Deps } from "#app/services/deps.ts";
import { keepTicketProof } from "./keep-ticket-proof.ts";

export type AnswerOutcome =
  | { readonly kind: "taken"; readonly shopName: string }
  /** Somebody was faster, or it is a second press; which answer stands is not said. */
  | { readonly kind: "answered-before" }
  | { readonly kind: "over" }
  | { readonly kind: "unknown" };

/** The first answer stands; no other one is ever taken for this link. */
export async function answerConfirmation(
  needs: Pick<Deps, "db" | "clock" | "newId">,
  input: { readonly token: string; readonly answer: "yes" | "no" },
): Promise<AnswerOutcome> {
  const found = await findConfirmationAcrossShops(needs.db, input.token);
  if (!found) return { kind: "unknown" };
  const { shopId, confirmationId } = found;
  return inShopBySql(needs.db, shopId, async (tx) => {
    const at = needs.clock();
    const taken = await saveConfirmationAnswer(tx, shopId, confirmationId, {
      answer: input.answer,
      at,
    });
    const asked = await findConfirmation(tx, shopId, confirmationId);
    if (!asked) return { kind: "unknown" };
    if (!taken) return { kind: asked.answer === null ? "over" : "answered-before" };

    const { ticketId, orderName, address } = taken;
    if (input.answer === "yes") {
      // From here on this is where the order's facts go, and answers from there belong to the ticket.
      const person = { address: addressKey(address), name: null };
      await savePendingParticipants(tx, shopId, ticketId, [person], at);
      await markParticipantAccepted(tx, shopId, ticketId, person.address);
    }
    const detail = {
      kind: "confirmation-answered",
      order: orderName,
      answer: input.answer,
    } as const;
    await saveTicketEvents(tx, shopId, [
      { id: needs.newId(), ticketId, actor: "customer", detail, at },
    ]);
    await keepTicketProof(tx, shopId, ticketId);
    await announceChange(tx, shopId, ticketId);
    return { kind: "taken", shopName: asked.shopName };
  });
}

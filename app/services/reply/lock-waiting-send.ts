// An agent wants to do something about a mail that has not left: is it still here, and may they?
import type { Tx } from "#app/data/db.server.ts";
import { lockOutboundMessage, type OutboundMessage } from "#app/data/records/messages.server.ts";
import { lockTicket, type LockedTicket } from "#app/data/records/tickets.server.ts";
import type { BeforeSend } from "#app/domain/reply/waiting-send.ts";
import type { MemberId, MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may, type Role } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";

export type WaitingSendStep = {
  readonly shopId: ShopId;
  readonly messageId: MessageId;
  readonly by: { readonly id: MemberId; readonly name: string; readonly role: Role };
};

export type WaitingSend = {
  readonly message: OutboundMessage;
  readonly beforeSend: BeforeSend;
  readonly ticket: LockedTicket;
};

/** Throws Refusal "not-allowed" for those who only read. */
export function refuseReaders({ role }: { readonly role: Role }): void {
  if (!may(role, "reply"))
    throw new Refusal("not-allowed", "Your role lets you read only. The owner can change it.");
}

const LEFT = say("This mail has left already, or is leaving now.");

/**
 * A step of a transaction: locks message and ticket, so that no worker takes it meanwhile. Throws Refusal: "not-allowed", "not-found",
 * "conflict" when the mail provider has it or may have it.
 */
export async function lockWaitingSend(
  tx: Tx,
  { shopId, messageId, by }: WaitingSendStep,
): Promise<WaitingSend> {
  refuseReaders(by);
  const message = await lockOutboundMessage(tx, shopId, messageId);
  if (!message) throw new Refusal("not-found", "This message is not here.");
  const { beforeSend } = message;
  // After the first attempt nobody knows for certain that the provider has nothing of it.
  if (message.delivery !== "queued" || message.attempts > 0 || beforeSend === null)
    throw new Refusal("conflict", LEFT);
  const ticket = await lockTicket(tx, shopId, message.ticketId);
  if (!ticket) throw new Refusal("not-found", "This ticket is not here.");
  return { message, beforeSend, ticket };
}

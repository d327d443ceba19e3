// Whom did the sender name in a copy line? They wait on the ticket until an agent accepts them.
import type { Tx } from "#app/data/db.server.ts";
import { savePendingParticipants } from "#app/data/records/participants.server.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { namedInCopy } from "#app/domain/thread/named-in-copy.ts";
import type { Deps } from "#app/services/deps.ts";
import type { ReadMail } from "./read-inbound-email.ts";

/** A step of a transaction: one statement, none when nobody was named. */
export function savePeopleInCopy(
  { settings }: Pick<Deps, "settings">,
  tx: Tx,
  shopId: ShopId,
  { mail, waiting }: ReadMail,
  ticketId: TicketId,
): Promise<void> {
  const people = namedInCopy(mail, {
    mailboxAddresses: [...waiting.supportAddresses, ...waiting.staffAddresses],
    receivingDomain: settings.receivingDomain,
  });
  return savePendingParticipants(tx, shopId, ticketId, people, waiting.receivedAt);
}

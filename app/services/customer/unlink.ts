// An agent says that a ticket is not about this order, or not this customer's.
import type { Tx } from "#app/data/db.server.ts";
import { deleteCandidate } from "#app/data/records/candidates.server.ts";
import { findCustomerCopy } from "#app/data/records/customer-copies.server.ts";
import { deleteOrderLinksOf, unlinkCustomer } from "#app/data/records/links.server.ts";
import { saveRejectedLink } from "#app/data/records/rejected-links.server.ts";
import { lookedFor } from "#app/domain/customer/link-words.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import { say } from "#app/domain/words/words.ts";
import { linkCustomerJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import {
  decideLink,
  isCustomerGid,
  isOrderGid,
  type DecidedTicket,
  type LinkDecision,
} from "./decide-link.ts";
import { dropGuesses } from "./drop-guesses.ts";
import { showLeadingOrder } from "./show-leading-order.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "enqueue">;

/**
 * Remembered for this ticket: neither is linked or suggested here again until somebody links it by hand. Twice changes nothing.
 * Throws Refusal: "not-allowed" for those who only read, "not-found".
 */
export function unlink(needs: Needs, decision: LinkDecision): Promise<void> {
  const { gid, by } = decision;
  return decideLink(needs, decision, async (tx, ticket) => {
    if (isOrderGid(gid)) return unlinkOrder(tx, decision, ticket);
    return unlinkThisCustomer(needs, tx, decision, ticket, {
      address: null,
      event: (name) => ({ kind: "customer-unlinked", name, by: by.name }),
    });
  });
}

/**
 * A step of a transaction: the customer is unlinked, with the orders that were guessed through them, and remembered as rejected;
 * with an address for this sender on every ticket. Throws Refusal "invalid" for what is no customer.
 */
export async function unlinkThisCustomer(
  needs: Pick<Deps, "enqueue">,
  tx: Tx,
  { shopId, ticketId, gid, by }: LinkDecision,
  { at }: DecidedTicket,
  { address, event }: { address: string | null; event: (name: string) => TicketEventDetail },
): Promise<readonly TicketEventDetail[]> {
  if (!isCustomerGid(gid)) throw new Refusal("invalid", "Reload the ticket and choose again.");
  const copy = await findCustomerCopy(tx, shopId, gid);
  const name = copy?.facts.displayName ?? `number ${gid.slice(gid.lastIndexOf("/") + 1)}`;
  const wasLinked = await unlinkCustomer(
    tx,
    shopId,
    ticketId,
    gid,
    inEnglish(say(lookedFor.rejected, { name, by: by.name })),
  );
  const wasSuggested = await deleteCandidate(tx, shopId, ticketId, gid);
  const isNew = await saveRejectedLink(tx, shopId, { ticketId, gid, address, byId: by.id, at });
  if (!isNew && !wasLinked && !wasSuggested) return [];
  const isOthers = (customerGid: string) => customerGid === gid;
  const dropped = await dropGuesses(tx, { shopId, ticketId, isOthers, by: by.name });
  // Somebody else may be meant: who else was suggested is looked for anew.
  await needs.enqueue(tx, linkCustomerJob, { shopId, ticketId });
  return [event(name), ...dropped];
}

async function unlinkOrder(
  tx: Tx,
  { shopId, ticketId, gid, by }: LinkDecision,
  { at }: DecidedTicket,
): Promise<readonly TicketEventDetail[]> {
  const [order] = await deleteOrderLinksOf(tx, shopId, ticketId, [gid]);
  await deleteCandidate(tx, shopId, ticketId, gid);
  await saveRejectedLink(tx, shopId, { ticketId, gid, address: null, byId: by.id, at });
  if (order === undefined) return [];
  await showLeadingOrder(tx, shopId, ticketId);
  return [{ kind: "order-unlinked", order, by: by.name }];
}

// Mail came, links came or went, or somebody answered at an order's address: how far is a ticket's newest sender proven now?
import type { Tx } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { findNewestToProve, saveTicketProof } from "#app/data/records/ticket-proofs.server.ts";
import { proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";

/** A step of a transaction. Null is kept for mail that was never judged. */
export async function keepTicketProof(tx: Tx, shopId: ShopId, ticketId: TicketId): Promise<void> {
  const [message, { facts }] = await Promise.all([
    findNewestToProve(tx, shopId, ticketId),
    readProofFacts(tx, shopId, ticketId),
  ]);
  const proof = message && proofOfMessage(message, facts);
  await saveTicketProof(tx, shopId, ticketId, proof?.level ?? null);
}

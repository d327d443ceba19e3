// Which facts of orders may the people learn to whom somebody is writing? What "Send" will ask is said while the words are typed.
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { findNewestRequest, type TicketProof } from "#app/data/records/proof-facts.server.ts";
import { getShop } from "#app/data/records/shops.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { CheckFacts } from "#app/domain/check/check-facts.ts";
import { strictestAnswer } from "#app/domain/proof/strictest-answer.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { readFactsToTell } from "#app/services/proof/read-facts-to-tell.ts";

/** A step of a transaction. Throws Refusal "not-found" when the request is gone. */
export async function readMayTell(
  tx: Tx,
  shopId: ShopId,
  given: {
    readonly ticketId: TicketId;
    readonly proof: TicketProof;
    readonly recipients: readonly string[];
  },
): Promise<NonNullable<CheckFacts["mayTell"]>> {
  const { ticketId, proof, recipients } = given;
  const answers = await findNewestRequest(tx, shopId, ticketId);
  const shop = await getShop(tx, shopId);
  const { surpriseTags, surpriseTypes } = await findOrderSettings(tx, shopId);
  const surprises = { surpriseTags, surpriseTypes };
  const facts = await readFactsToTell(tx, shopId, { shop, proof, surprises, answers });
  return (sentence) => {
    const strictest = strictestAnswer(recipients, { ...facts, text: sentence });
    if (!strictest || strictest.answer.kind === "free") return null;
    const kind = strictest.intent === "surprise-facts" ? "surprise" : "confidential";
    return { kind, because: strictest.answer.why };
  };
}

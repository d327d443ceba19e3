// What decides which facts of orders a reply may tell to whom?
import { findMessageToProve, type TicketProof } from "#app/data/records/proof-facts.server.ts";
import type { ShopRow } from "#app/data/records/shops.server.ts";
import type { Tx } from "#app/data/db.server.ts";
import type { SurpriseRules } from "#app/domain/order/is-surprise.ts";
import type { ReplyToJudge } from "#app/domain/proof/may-send-facts.ts";
import type { ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import type { MessageId, ShopId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";

/** Where nobody has written, facts of an order go to its own address without asking. */
const NOBODY: ProvableMessage = {
  messageId: "",
  fromAddress: "",
  subject: "",
  newText: "",
  authenticity: { standing: "unproven", because: say("the customer has not written yet") },
};

export type RequestToAnswer = {
  readonly shop: Pick<ShopRow, "orderPrefix" | "orderSuffix">;
  readonly proof: TicketProof;
  readonly surprises: SurpriseRules;
  /** The newest message of the customer: the request that the reply answers. Null while there is none. */
  readonly answers: MessageId | null;
};

/** A step of a transaction. Throws Refusal "not-found" when the request is gone. */
export async function readFactsToTell(
  tx: Tx,
  shopId: ShopId,
  { shop, proof, surprises, answers }: RequestToAnswer,
): Promise<Omit<ReplyToJudge, "text" | "to">> {
  const message = answers === null ? NOBODY : await findMessageToProve(tx, shopId, answers);
  if (!message) throw new Refusal("not-found", "The message that you answer is gone.");
  const format = { prefix: shop.orderPrefix, suffix: shop.orderSuffix };
  return { answers: message, ...proof, format, surprises };
}

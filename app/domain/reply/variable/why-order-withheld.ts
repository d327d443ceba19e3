import { isPurchaser, isSurprise, type SurpriseRules } from "#app/domain/order/is-surprise.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { addressKey } from "#app/domain/mail/address.ts";
import {
  proofForOrder,
  type ProofFacts,
  type ProvableMessage,
} from "#app/domain/proof/proof-of-message.ts";
import { whatProofAllows, type Intent } from "#app/domain/proof/what-proof-allows.ts";
import { say, type Words } from "#app/domain/words/words.ts";

/** May a saved reply tell what is true of an order, given who asks and who would read it? */

export type OrderToTell = {
  readonly order: OrderFacts;
  /** The address that gets the reply. */
  readonly to: string;
  /** The newest message of the customer; null while there is none. */
  readonly answers: ProvableMessage | null;
  readonly facts: ProofFacts;
  readonly surprises: SurpriseRules;
  /** For which intents an agent has given a reason on the ticket before. */
  readonly reasonsGivenFor: readonly Intent[];
  /** False for a mail that a rule sends: nobody is there to give a reason. */
  readonly isWritten: boolean;
};

/** In words for the agent; null where it may. Where a reason would do, its writer is asked for it when they send. */
export function whyOrderWithheld(told: OrderToTell): Words | null {
  const { order, to, answers, facts, surprises, reasonsGivenFor, isWritten } = told;
  const isKept =
    !isPurchaser(order, facts.customer, to) && isSurprise(order, surprises, null).surprise;
  const ofProof = facts.orders.find(({ id }) => id === order.id) ?? {
    id: order.id,
    name: order.name,
    email: order.email,
    postcode: null,
  };
  const answer = whatProofAllows({
    level: answers === null ? "unproven" : proofForOrder(answers, facts, ofProof).level,
    intent: isKept ? "surprise-facts" : "facts",
    recipient: recipientOf(to, order.email, answers?.fromAddress ?? ""),
    confirmed: facts.answers.some((one) => one.answer === "yes" && one.orderId === order.id),
    reasonsGivenFor,
  });
  if (answer.kind === "free") return null;
  if (answer.kind === "refused") return answer.why;
  if (isKept) return say("this order is kept a surprise from whoever reads this");
  return isWritten ? null : say("it isn’t proven who wrote this");
}

function recipientOf(
  to: string,
  orderAddress: string | null,
  sender: string,
): "order-address" | "sender" | "other" {
  if (orderAddress !== null && addressKey(orderAddress) === addressKey(to)) return "order-address";
  return addressKey(sender) === addressKey(to) ? "sender" : "other";
}

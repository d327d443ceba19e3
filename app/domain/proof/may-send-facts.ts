import { addressKey } from "#app/domain/mail/address.ts";
import type { OrderNumberFormat } from "#app/domain/order/order-mentions.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { isPurchaser, isSurprise, type SurpriseRules } from "#app/domain/order/is-surprise.ts";
import { say, within } from "#app/domain/words/words.ts";
import { orderFactsIn, orderFactKinds } from "./order-facts-in.ts";
import { proofForOrder, type ProofFacts, type ProvableMessage } from "./proof-of-message.ts";
import { proofLevels, type ProofLevel } from "./proof-level.ts";
import { surpriseFactsIn } from "./surprise-facts-in.ts";
import { whatProofAllows, type Intent, type ProofAnswer } from "./what-proof-allows.ts";
import { wordsForFacts } from "./words-for-facts.ts";

/** May this reply leave, given which orders' facts it holds and whom it goes to? */

export type ReplyToJudge = {
  readonly text: string;
  /** The one address that gets it. */
  readonly to: string;
  /** The newest message that it answers: the request. */
  readonly answers: ProvableMessage;
  readonly orders: readonly OrderFacts[];
  readonly facts: ProofFacts;
  readonly format: OrderNumberFormat;
  /** Which orders are kept a surprise. */
  readonly surprises: SurpriseRules;
  /** For which intents an agent has given a reason on this ticket before. */
  readonly reasonsGivenFor: readonly Intent[];
};

export type ReplyAnswer = {
  readonly answer: ProofAnswer;
  /** Of the request, for the order that decided; null when the reply holds no facts. */
  readonly level: ProofLevel | null;
  /** What the reason, if one is wanted, is for. */
  readonly intent?: "facts" | "surprise-facts";
};

const severity = ["free", "ask-reason", "refused"] as const;

/** The strictest answer over the orders whose facts stand in the text. Every order is asked with its own proof. */
export function maySendFacts(reply: ReplyToJudge): ReplyAnswer {
  const { text, to, answers, facts, format, reasonsGivenFor } = reply;
  const judged = reply.orders.flatMap((order) => {
    const spoils = isKeptFrom(to, order, reply) ? surpriseFactsIn(text, order, format) : [];
    const found = [...orderFactsIn(text, order, format), ...spoils];
    const kinds = orderFactKinds.filter((kind) => found.includes(kind));
    if (kinds.length === 0) return [];
    const intent = spoils.length > 0 ? ("surprise-facts" as const) : ("facts" as const);
    const ofProof = facts.orders.find(({ id }) => id === order.id) ?? {
      id: order.id,
      name: order.name,
      email: order.email,
      postcode: null,
    };
    const { level } = proofForOrder(answers, facts, ofProof);
    const answer = whatProofAllows({
      level,
      intent,
      recipient: recipientOf(to, order.email, answers.fromAddress),
      confirmed: facts.answers.some((one) => one.answer === "yes" && one.orderId === order.id),
      reasonsGivenFor,
    });
    return [{ answer, level, kinds, intent }];
  });
  const [first, ...rest] = judged;
  if (first === undefined) return { answer: { kind: "free" }, level: null };

  const strictest = rest.reduce((one, other) => (stricter(other, one) ? other : one), first);
  const held = orderFactKinds.filter((kind) => judged.some(({ kinds }) => kinds.includes(kind)));
  const { answer, level, intent } = strictest;
  return {
    answer:
      answer.kind === "free"
        ? answer
        : {
            ...answer,
            why: say("{why} Your words hold {facts}.", {
              why: within(answer.why),
              facts: within(wordsForFacts(held)),
            }),
          },
    level,
    intent,
  };
}

/** Whether the order is a surprise of itself, and the address not its purchaser's. A mere stranger is the proof's matter. */
const isKeptFrom = (
  to: string,
  order: OrderFacts,
  { facts: { customer }, surprises }: ReplyToJudge,
): boolean => !isPurchaser(order, customer, to) && isSurprise(order, surprises, null).surprise;

type Judged = {
  readonly answer: ProofAnswer;
  readonly level: ProofLevel;
  readonly intent: "facts" | "surprise-facts";
};

/** Of two equal answers a surprise's is kept, then the one with the weaker proof: it is what the log should say. */
function stricter(one: Judged, other: Judged): boolean {
  const by = severity.indexOf(one.answer.kind) - severity.indexOf(other.answer.kind);
  if (by !== 0) return by > 0;
  if (one.intent !== other.intent) return one.intent === "surprise-facts";
  return proofLevels.indexOf(one.level) < proofLevels.indexOf(other.level);
}

function recipientOf(
  to: string,
  orderAddress: string | null,
  sender: string,
): "order-address" | "sender" | "other" {
  if (orderAddress !== null && addressKey(orderAddress) === addressKey(to)) return "order-address";
  return addressKey(sender) === addressKey(to) ? "sender" : "other";
}

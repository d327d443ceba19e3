import { addressKey } from "#app/domain/mail/address.ts";
import { say } from "#app/domain/words/words.ts";
import type { Authenticity } from "./authenticity.ts";
import { doesSenderKnow } from "./does-sender-know.ts";
import { proofLevel, proofLevels, type Proof } from "./proof-level.ts";

/** How far is one inbound message proven, given what its ticket is linked to and what its order's address answered? */

export type ProvableMessage = {
  readonly messageId: string;
  readonly fromAddress: string;
  readonly subject: string;
  /** The sender's new words alone. */
  readonly newText: string;
  /** Null for mail from before it was judged. */
  readonly authenticity: Authenticity | null;
};

export type OrderOfProof = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Of the shipping address, if it is known. */
  readonly postcode: string | null;
};

/** An answer at the link that went to an order's own address. */
export type ConfirmedAnswer = {
  readonly messageId: string;
  /** From whom that message came. */
  readonly fromAddress: string;
  readonly orderId: string;
  readonly answer: "yes" | "no";
};

export type ProofFacts = {
  /** The linked customer, with the orders that Shopify counts as theirs. */
  readonly customer: { readonly email: string | null; readonly orderIds: readonly string[] } | null;
  readonly orders: readonly OrderOfProof[];
  readonly answers: readonly ConfirmedAnswer[];
};

const DENIED: Proof = {
  level: "contradicted",
  because: say("the person at the order’s address says that they did not write this"),
};

/**
 * The proof that the message shows at a glance: the weakest over all linked orders, because whoever names a stranger's
 * order beside their own is no less a stranger to it. Null for mail that was never judged.
 */
export function proofOfMessage(message: ProvableMessage, facts: ProofFacts): Proof | null {
  if (message.authenticity === null) return null;
  const proofs =
    facts.orders.length === 0
      ? [withoutOrder(message, facts)]
      : facts.orders.map((order) => proofForOrder(message, facts, order));
  return proofs.reduce((weakest, proof) => (rank(proof) < rank(weakest) ? proof : weakest));
}

/** The proof of the message as a request about this one order. */
export function proofForOrder(
  message: ProvableMessage,
  facts: ProofFacts,
  order: OrderOfProof,
): Proof {
  const { messageId, newText, subject } = message;
  const secrets = { orderName: order.name, postcodes: [order.postcode] };
  const proof = proofLevel(message.authenticity ?? unjudged, {
    vouched: message.authenticity?.vouchedOrderId === order.id,
    addressEquals: isOwnersAddress(message.fromAddress, facts, order),
    confirmed: facts.answers.some(
      (one) => one.answer === "yes" && one.messageId === messageId && one.orderId === order.id,
    ),
    knowsNumberAndPostcode: doesSenderKnow({ subject, text: newText }, secrets),
  });
  return isDenied(message, facts, proof) ? DENIED : proof;
}

function withoutOrder(message: ProvableMessage, facts: ProofFacts): Proof {
  const proof = proofLevel(message.authenticity ?? unjudged, {
    addressEquals: isSame(facts.customer?.email ?? null, message.fromAddress),
    confirmed: false,
    knowsNumberAndPostcode: false,
  });
  return isDenied(message, facts, proof) ? DENIED : proof;
}

/** A customer's address stands for the orders that are theirs: naming somebody else's order makes it nobody's own. */
const isOwnersAddress = (address: string, { customer }: ProofFacts, order: OrderOfProof): boolean =>
  isSame(order.email, address) ||
  (customer !== null && isSame(customer.email, address) && customer.orderIds.includes(order.id));

/** "No" holds for the message itself, and for what else comes under that address without proof of its own. */
const isDenied = (message: ProvableMessage, { answers }: ProofFacts, proof: Proof): boolean =>
  answers.some(
    (one) =>
      one.answer === "no" &&
      (one.messageId === message.messageId ||
        (proof.level === "unproven" && isSame(one.fromAddress, message.fromAddress))),
  );

const isSame = (one: string | null, other: string): boolean =>
  one !== null && addressKey(one) !== "" && addressKey(one) === addressKey(other);

const unjudged: Authenticity = {
  standing: "unproven",
  because: say("the mail came in before senders were judged"),
};

const rank = ({ level }: Proof): number => proofLevels.indexOf(level);

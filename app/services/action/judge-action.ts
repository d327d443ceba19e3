// May this person have this done, by their role and by how far the message that asks for it is proven?
import type { Tx } from "#app/data/db.server.ts";
import { findOrderSettings } from "#app/data/records/order-settings.server.ts";
import { findMessageToProve, readProofFacts } from "#app/data/records/proof-facts.server.ts";
import { listGiven } from "#app/data/records/shopify-actions.server.ts";
import { actionTraits } from "#app/domain/action/action-kind.ts";
import { mayAct, type MayAct } from "#app/domain/action/may-act.ts";
import { whyAgainst } from "#app/domain/action/return.ts";
import { ruleOf } from "#app/domain/action/rule-of.ts";
import type { OrderSettings } from "#app/domain/order/order-settings.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import { proofForOrder, proofOfMessage } from "#app/domain/proof/proof-of-message.ts";
import { whatProofAllows, type ProofAnswer } from "#app/domain/proof/what-proof-allows.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { moneyOf, minorUnits, sumOf, typedMoney, type Money } from "#app/domain/shared/money.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { ActionSubject } from "./find-subject.ts";
import type { GatheredAction } from "./gather-action.ts";

export type Judged = {
  readonly may: MayAct;
  readonly proof: ProofAnswer;
  /** Of the message that asks; null where nobody wrote: the shop acts on its own. */
  readonly level: ProofLevel | null;
};

/** A step. Throws Refusal "not-found" for a message that is not a customer's on this ticket. */
export async function judgeAction(
  tx: Tx,
  subject: ActionSubject,
  asked: {
    readonly gathered: GatheredAction;
    readonly messageId: MessageId | null;
    readonly reason: string;
  },
): Promise<Judged> {
  const { gathered, messageId, reason } = asked;
  const role = await judgeRole(tx, subject, gathered, reason);
  const may = role.kind === "allowed" ? byHouseRule(gathered, reason) : role;
  const level = messageId === null ? null : await levelOf(tx, subject, messageId);
  if (level === null) return { may, proof: { kind: "free" }, level };
  const { reasonsGivenFor, confirmations } = await readProofFacts(
    tx,
    subject.shopId,
    subject.ticketId,
  );
  const proof = whatProofAllows({
    level,
    intent: actionTraits[subject.kind].intent,
    recipient: "sender",
    confirmed: confirmations.some(
      ({ orderId, answer }) => orderId === subject.about && answer === "yes",
    ),
    reasonsGivenFor,
  });
  return { may, proof, level };
}

/** The shop's rule for returns is its own to break: whoever does says why. The effect beside the question quotes the rule. */
function byHouseRule({ plan }: GatheredAction, reason: string): MayAct {
  const against = plan.kind === "return" ? whyAgainst(plan) : null;
  if (against === null || reason.trim() !== "") return { kind: "allowed" };
  return { kind: "wants-reason", why: WHY_AGAINST };
}

const WHY_AGAINST = say("This is against the shop’s rule. Say why it comes back all the same.");

async function judgeRole(
  tx: Tx,
  { shopId, ticketId, kind, by }: ActionSubject,
  { ticket, plan, facts }: GatheredAction,
  reason: string,
): Promise<MayAct> {
  const { currency } = ticket;
  const settings = await findOrderSettings(tx, shopId);
  const given = await listGiven(tx, shopId, { ticketId, memberId: by.id, kind });
  return mayAct({
    role: by.role,
    kind,
    worth: ruleOf(kind).worth(plan),
    ...moneyOfOrder(plan, facts),
    limit: limitOf(settings, kind, currency),
    given: sumOf(
      given.map((amount) => ({ amount, currency })),
      currency,
    ),
    reason,
  });
}

/** Refunds are in the currency that the customer paid in, and so is what Shopify says of their order; all else is in the shop's. */
function moneyOfOrder(
  plan: GatheredAction["plan"],
  facts: GatheredAction["facts"],
): { readonly orderTotal: Money | null; readonly wentBack: Money | null } {
  if (plan.kind === "refund" || plan.kind === "cancel")
    return { orderTotal: plan.orderTotal, wentBack: plan.refundedBefore };
  return { orderTotal: facts.kind === "order" ? facts.order.originalTotal : null, wentBack: null };
}

/** Null where it is nothing. */
function limitOf(
  settings: OrderSettings,
  kind: ActionSubject["kind"],
  currency: string,
): Money | null {
  const limits: Partial<Record<string, string>> = {
    "gift-card": settings.agentGiftCardLimit,
    "store-credit": settings.agentStoreCreditLimit,
    discount: settings.agentDiscountLimit,
  };
  const limit = typedMoney(limits[actionTraits[kind].family] ?? "0", currency);
  return limit === null || minorUnits(limit) === 0n ? null : moneyOf(minorUnits(limit), currency);
}

async function levelOf(
  tx: Tx,
  { shopId, ticketId, about }: ActionSubject,
  messageId: MessageId,
): Promise<ProofLevel> {
  const message = await findMessageToProve(tx, shopId, messageId);
  if (message?.ticketId !== ticketId)
    throw new Refusal("not-found", "The message that asks for this is gone.");
  const { facts } = await readProofFacts(tx, shopId, ticketId);
  const order = facts.orders.find(({ id }) => id === about);
  const proof = order ? proofForOrder(message, facts, order) : proofOfMessage(message, facts);
  return proof?.level ?? "unproven";
}

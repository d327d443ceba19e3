import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import type { ConfirmationView } from "#app/domain/ticket/ticket-view.ts";
import { confirmationState, type ConfirmationFacts } from "./confirmation-state.ts";
import { objectionToAsking } from "./may-ask-to-confirm.ts";
import { proofForOrder, type ProofFacts, type ProvableMessage } from "./proof-of-message.ts";

type Asked = ConfirmationFacts & {
  readonly messageId: string;
  readonly orderId: string;
  readonly orderName: string;
  readonly address: string;
};

/** What staff can ask about a message, and what was asked; null where neither is anything. Asked are newest first. */
export function confirmationView(
  message: ProvableMessage,
  proof: { readonly facts: ProofFacts; readonly confirmations: readonly Asked[] },
  now: Instant,
): ConfirmationView | null {
  const askAt = proof.facts.orders.flatMap((order) => {
    const objection = objectionToAsking({
      level: proofForOrder(message, proof.facts, order).level,
      address: order.email,
      earlier: proof.confirmations.filter((one) => one.orderId === order.id),
      // Counted when the question is asked: a count for each look would cost every reader.
      askedLately: 0,
      now,
    });
    return objection === null && order.email !== null
      ? [{ orderId: order.id, orderName: order.name, address: order.email }]
      : [];
  });
  const asked = proof.confirmations
    .filter((one) => one.messageId === message.messageId)
    .map((one) => ({
      orderName: one.orderName,
      address: one.address,
      at: isoOf(one.askedAt),
      expiresAt: isoOf(one.expiresAt),
      state: confirmationState(one, now),
    }));
  return askAt.length === 0 && asked.length === 0 ? null : { askAt, asked };
}

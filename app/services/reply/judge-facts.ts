// Do facts of an order leave with this reply, and may they? A reason that was needed is kept, with who gave it.
import type { Tx } from "#app/data/db.server.ts";
import { findMessageToProve, type TicketProof } from "#app/data/records/proof-facts.server.ts";
import { saveProofOverride } from "#app/data/records/proof-overrides.server.ts";
import type { ShopRow } from "#app/data/records/shops.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { SurpriseRules } from "#app/domain/order/is-surprise.ts";
import { maySendFacts } from "#app/domain/proof/may-send-facts.ts";
import type { ProvableMessage } from "#app/domain/proof/proof-of-message.ts";
import { readGivenReason, type GivenReason } from "#app/domain/proof/override-reasons.ts";
import type { MemberId, MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { say } from "#app/domain/words/words.ts";

/** Where nobody has written, facts of an order go to its own address without asking. */
const NOBODY: ProvableMessage = {
  messageId: "",
  fromAddress: "",
  subject: "",
  newText: "",
  authenticity: { standing: "unproven", because: say("the customer has not written yet") },
};

export type LeavingReply = {
  readonly ticketId: TicketId;
  readonly author: { readonly id: MemberId; readonly name: string };
  readonly text: string;
  readonly to: string;
  /** Whoever else gets it: the strictest answer counts. */
  readonly alsoTo?: readonly string[];
  readonly reason?: GivenReason | null;
  readonly shop: Pick<ShopRow, "orderPrefix" | "orderSuffix">;
  readonly proof: TicketProof;
  readonly surprises: SurpriseRules;
  /** The newest message of the customer: the request that the reply answers. Null while there is none. */
  readonly answers: MessageId | null;
};

/**
 * A step of a transaction. Throws Refusal: "reason-wanted" when the sender isn't proven enough for what the text holds,
 * "not-allowed" when it must not go there at all.
 */
export async function judgeFacts(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, author, text, reason, shop, proof, surprises, answers, ...people }: LeavingReply,
): Promise<void> {
  const message = answers === null ? NOBODY : await findMessageToProve(tx, shopId, answers);
  if (!message) throw new Refusal("not-found", "The message that you answer is gone.");
  const judged = [people.to, ...(people.alsoTo ?? [])].map((to) => ({
    to,
    ...maySendFacts({
      text,
      to,
      answers: message,
      ...proof,
      format: { prefix: shop.orderPrefix, suffix: shop.orderSuffix },
      surprises,
    }),
  }));
  const strictest =
    judged.find(({ answer }) => answer.kind === "refused") ??
    judged.find(({ answer }) => answer.kind !== "free");
  if (!strictest) return;
  const { answer, level, intent = "facts", to } = strictest;
  if (answer.kind === "refused") throw new Refusal("not-allowed", answer.why);
  if (answer.kind === "free" || level === null) return;
  const given = readGivenReason(reason ?? null);
  if (given.kind === "none") throw new Refusal("reason-wanted", answer.why);
  if (given.kind === "unclear") throw new Refusal("reason-wanted", given.why);

  const at = needs.clock();
  await saveProofOverride(tx, shopId, {
    id: needs.newId(),
    ticketId,
    memberId: author.id,
    intent,
    level,
    reason: given.key,
    words: given.ownWords,
    at,
  });
  const detail = {
    kind: "proof-overridden",
    by: author.name,
    to,
    level,
    reason: given.sentence,
  } as const;
  await saveTicketEvents(tx, shopId, [
    { id: needs.newId(), ticketId, actor: author.id, detail, at },
  ]);
}

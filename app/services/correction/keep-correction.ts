// A reply that is being sent corrects an earlier one: is that so, and what is remembered of it?
import type { Tx } from "#app/data/db.server.ts";
import { findCorrectable, saveCorrection } from "#app/data/records/corrections.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import type { Correction } from "#app/domain/correction/correction.ts";
import { whyNotCorrect } from "#app/domain/correction/why-not-correct.ts";
import type {
  CorrectionId,
  MemberId,
  MessageId,
  ShopId,
  TicketId,
} from "#app/domain/shared/ids.ts";
import { isUuid } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { mask } from "#app/domain/privacy/mask.ts";
import type { Deps } from "#app/services/deps.ts";
import { queueReview } from "#app/services/review/queue-review.ts";

export type CorrectionToKeep = {
  readonly ticketId: TicketId;
  /** The reply that corrects; its row is written. */
  readonly messageId: MessageId;
  readonly correction: Correction;
  readonly by: { readonly id: MemberId; readonly name: string };
  readonly at: Instant;
};

/**
 * A step of the send's transaction. Throws Refusal: "not-found" for a message that is not on this ticket, "conflict" for one that no
 * person wrote or that never left.
 */
export async function keepCorrection(
  needs: Pick<Deps, "newId">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, messageId, correction, by, at }: CorrectionToKeep,
): Promise<void> {
  const { correctsId, cause } = correction;
  const wrongOne = isUuid(correctsId)
    ? await findCorrectable(tx, shopId, { ticketId, messageId: correctsId })
    : null;
  if (!wrongOne || correctsId === messageId)
    throw new Refusal("not-found", "The answer to correct is not on this ticket.");
  const why = whyNotCorrect(wrongOne);
  if (why !== null) throw new Refusal("conflict", why);

  const id = needs.newId<CorrectionId>();
  const wrong = mask(correction.wrong);
  const kept = { ...correction, id, wrong, ticketId, messageId, at, byId: by.id };
  await saveCorrection(tx, shopId, kept);
  const detail = { kind: "correction", cause, by: by.name } as const;
  const event = { id: needs.newId<string>(), ticketId, actor: by.id, detail, at };
  await saveTicketEvents(tx, shopId, [event]);
  const { authorId: agentId } = wrongOne;
  await queueReview(needs, tx, shopId, { ticketId, why: "corrected", agentId, at });
}

// Do facts of an order leave with this reply, and may they? A reason that was needed is kept, with who gave it.
import type { Tx } from "#app/data/db.server.ts";
import { saveProofOverride } from "#app/data/records/proof-overrides.server.ts";
import { saveTicketEvents } from "#app/data/records/ticket-events.server.ts";
import { readGivenReason, type GivenReason } from "#app/domain/proof/override-reasons.ts";
import { strictestAnswer } from "#app/domain/proof/strictest-answer.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Deps } from "#app/services/deps.ts";
import { readFactsToTell, type RequestToAnswer } from "#app/services/proof/read-facts-to-tell.ts";

export type LeavingReply = RequestToAnswer & {
  readonly ticketId: TicketId;
  readonly author: { readonly id: MemberId; readonly name: string };
  readonly text: string;
  readonly to: string;
  /** Whoever else gets it: the strictest answer counts. */
  readonly alsoTo?: readonly string[];
  readonly reason?: GivenReason | null;
};

/**
 * A step of a transaction. Throws Refusal: "reason-wanted" when the sender isn't proven enough for what the text holds,
 * "not-allowed" when it must not go there at all.
 */
export async function judgeFacts(
  needs: Pick<Deps, "clock" | "newId">,
  tx: Tx,
  shopId: ShopId,
  { ticketId, author, text, reason, to: first, alsoTo = [], ...request }: LeavingReply,
): Promise<void> {
  const facts = await readFactsToTell(tx, shopId, request);
  const strictest = strictestAnswer([first, ...alsoTo], { ...facts, text });
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

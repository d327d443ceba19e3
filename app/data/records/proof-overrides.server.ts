import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import type { Intent } from "#app/domain/proof/what-proof-allows.ts";
import type { MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewProofOverride = {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly memberId: MemberId;
  readonly intent: Intent;
  /** How far the sender was proven when the reason was given. */
  readonly level: ProofLevel;
  /** A key of `override-reasons.ts`. */
  readonly reason: string;
  readonly words: string | null;
  readonly at: Instant;
};

/** Keeps why an agent went past what the proof allows. */
export async function saveProofOverride(
  tx: Tx,
  shopId: ShopId,
  override: NewProofOverride,
): Promise<void> {
  await tx.$executeRaw`
    insert into "ProofOverride" ("shopId", "id", "ticketId", "memberId", "intent", "level", "reason", "words", "at")
    values (${shopId}::uuid, ${override.id}::uuid, ${override.ticketId}::uuid, ${override.memberId}::uuid,
      ${override.intent}, ${override.level}, ${override.reason}, ${override.words}, ${dateOf(override.at)})`;
}

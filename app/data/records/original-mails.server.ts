import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** A mail as it came: where its bytes lie. */
export type OriginalMail = {
  readonly blobName: string;
  readonly subject: string | null;
  /** True when the provider posted parsed fields: the bytes are that post, not a mail. */
  readonly isForm: boolean;
  /** The shop's wrapped key, which opens the blob. */
  readonly shopKey: string;
  /** Where it stands as a message; null for mail that became none. */
  readonly ticketId: TicketId | null;
};

/** Null when there is no such mail in this shop, or when it was erased. */
export async function findOriginalMail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<OriginalMail | null> {
  const rows = await tx.$queryRaw<OriginalMail[]>`
    select e."blobName", e."subject", coalesce(e."envelope"->>'form', '') <> '' as "isForm", s."shopKey", m."ticketId"
    from "InboundEmail" e join "Shop" s on s."id" = e."shopId"
    left join "Message" m on m."shopId" = e."shopId" and m."inboundEmailId" = e."id"
    where e."shopId" = ${shopId}::uuid and e."id" = ${inboundEmailId}::uuid and e."erasedAt" is null`;
  return rows[0] ?? null;
}

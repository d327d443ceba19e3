import type { InboundEmailId, ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** A mail as it came: where its bytes lie. */
export type OriginalMail = {
  readonly blobName: string;
  readonly subject: string | null;
  /** True when the provider posted parsed fields: the bytes are that post, not a mail. */
  readonly isForm: boolean;
  /** The shop's wrapped key, which opens the blob. */
  readonly shopKey: string;
};

/** Null when there is no such mail in this shop. */
export async function findOriginalMail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<OriginalMail | null> {
  const rows = await tx.$queryRaw<OriginalMail[]>`
    select e."blobName", e."subject", coalesce(e."envelope"->>'form', '') <> '' as "isForm", s."shopKey"
    from "InboundEmail" e join "Shop" s on s."id" = e."shopId"
    where e."shopId" = ${shopId}::uuid and e."id" = ${inboundEmailId}::uuid`;
  return rows[0] ?? null;
}

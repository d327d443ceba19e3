import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { dateOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** What a pass opens: an attachment, a whole mail as it came, or the archive of a customer's data. */
export type DownloadTarget = {
  readonly kind: "attachment" | "mail" | "archive";
  readonly targetId: string;
};

export type NewDownloadPass = DownloadTarget & {
  /** A MAC of the token; who reads the table can't download with it. */
  readonly id: string;
  readonly memberId: MemberId;
  readonly expiresAt: Instant;
};

/** Writes a pass, and forgets those of this person that have run out. */
export async function saveDownloadPass(
  tx: Tx,
  shopId: ShopId,
  pass: NewDownloadPass,
  now: Instant,
): Promise<void> {
  await tx.$executeRaw`
    delete from "DownloadPass" where "shopId" = ${shopId}::uuid and "memberId" = ${pass.memberId}::uuid
      and "expiresAt" <= ${dateOf(now)}`;
  await tx.$executeRaw`
    insert into "DownloadPass" ("shopId", "id", "memberId", "kind", "targetId", "expiresAt")
    values (${shopId}::uuid, ${pass.id}, ${pass.memberId}::uuid, ${pass.kind}, ${pass.targetId}::uuid,
      ${dateOf(pass.expiresAt)})`;
}

/**
 * Uses a pass up and says what it opens. Null when there is none for this person in this shop, when it was used or when
 * it has run out. Of two who come at once, one gets it.
 */
export async function takeDownloadPass(
  tx: Tx,
  shopId: ShopId,
  pass: { readonly id: string; readonly memberId: MemberId; readonly now: Instant },
): Promise<DownloadTarget | null> {
  const rows = await tx.$queryRaw<DownloadTarget[]>`
    update "DownloadPass" set "usedAt" = ${dateOf(pass.now)}
    where "shopId" = ${shopId}::uuid and "id" = ${pass.id} and "memberId" = ${pass.memberId}::uuid
      and "usedAt" is null and "expiresAt" > ${dateOf(pass.now)}
    returning "kind", "targetId"`;
  return rows[0] ?? null;
}

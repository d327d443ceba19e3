// To whom and from where the owner's test of a survey goes.
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

export type SurveyTest = {
  readonly email: string;
  readonly supportAddress: string;
  readonly shopName: string;
  readonly ticketPrefix: string;
  readonly timeZone: string;
  /** Wrapped. */
  readonly shopKey: string;
};

/** Null for somebody who is not of this shop, while it has no mailbox, or when the app was uninstalled. */
export async function findSurveyTest(
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<SurveyTest | null> {
  const rows = await tx.$queryRaw<SurveyTest[]>`
    select m."email", b."address" as "supportAddress", s."name" as "shopName", s."ticketPrefix", s."timeZone", s."shopKey"
    from "Member" m
    join "Shop" s on s."id" = m."shopId" and s."uninstalledAt" is null
    join "Mailbox" b on b."shopId" = s."id" and b."removedAt" is null
    where m."shopId" = ${shopId}::uuid and m."id" = ${memberId}::uuid
    order by b."createdAt", b."id" limit 1`;
  return rows[0] ?? null;
}

import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Tx } from "#app/data/db.server.ts";

/** Everybody who ever opened the app, those who have left included. */
export const listMemberNames = (
  tx: Tx,
  shopId: ShopId,
): Promise<{ readonly id: MemberId; readonly name: string }[]> =>
  tx.$queryRaw`select "id", "name" from "Member" where "shopId" = ${shopId}::uuid order by "name", "id"`;

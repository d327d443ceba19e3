// What can a report be narrowed to?
import type { ReportChoices } from "#app/domain/report/report-view.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";

/** To choose from; a shop with more narrows by the views of its inbox. */
const MOST_OFFERED = 500;

type Choice = { id: string; name: string };

/** `onlyAgentId`: the one member who may be chosen; null for all. */
export function readReportChoices(
  db: Db,
  shopId: ShopId,
  onlyAgentId: MemberId | null,
): Promise<ReportChoices> {
  return inShopBySql(db, shopId, async (tx) => {
    const [agents, mailboxes, tags] = await Promise.all([
      tx.$queryRaw<Choice[]>`
        select "id", "name" from "Member" where "shopId" = ${shopId}::uuid
          and (${onlyAgentId}::uuid is null or "id" = ${onlyAgentId}::uuid) order by "name", "id" limit ${MOST_OFFERED}`,
      tx.$queryRaw<Choice[]>`
        select "id", "address" as "name" from "Mailbox" where "shopId" = ${shopId}::uuid order by "address" limit ${MOST_OFFERED}`,
      tx.$queryRaw<Choice[]>`
        select "id", "name" from "Tag" where "shopId" = ${shopId}::uuid order by "key" limit ${MOST_OFFERED}`,
    ]);
    return { agents, mailboxes, tags };
  });
}

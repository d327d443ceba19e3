// Somebody says how they want to be told of warnings and missed targets.
import { announceChange } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveNoticeChoice } from "#app/data/records/notices.server.ts";
import type { NoticeChoice } from "#app/domain/alert/notice-choice.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type NoticesChosen = {
  readonly shopId: ShopId;
  readonly memberId: MemberId;
  readonly choice: NoticeChoice;
};

/** For this member alone; nothing for somebody who is not of this shop. */
export async function chooseNotices(
  needs: Pick<Deps, "db">,
  { shopId, memberId, choice }: NoticesChosen,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    await saveNoticeChoice(tx, shopId, memberId, choice);
    await announceChange(tx, shopId, null);
  });
}

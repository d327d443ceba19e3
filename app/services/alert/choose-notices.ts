// Somebody says how they want to be told of what.
import { announceNotices } from "#app/data/changes.server.ts";
import { inShopBySql } from "#app/data/db.server.ts";
import { saveNoticeChoice } from "#app/data/records/notices.server.ts";
import type { NoticeChoice, NoticeTopic } from "#app/domain/alert/notice-choice.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";

export type NoticesChosen = {
  readonly shopId: ShopId;
  readonly memberId: MemberId;
  readonly topic: NoticeTopic;
  readonly choice: NoticeChoice;
};

/** For this member alone; nothing for somebody who is not of this shop. */
export async function chooseNotices(
  needs: Pick<Deps, "db">,
  { shopId, memberId, topic, choice }: NoticesChosen,
): Promise<void> {
  await inShopBySql(needs.db, shopId, async (tx) => {
    await saveNoticeChoice(tx, shopId, memberId, { topic, choice });
    await announceNotices(tx, shopId, [memberId]);
  });
}

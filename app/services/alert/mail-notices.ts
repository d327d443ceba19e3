// Who has notices that they have neither read nor been mailed? A job sends each of them one mail.
import { inShopBySql } from "#app/data/db.server.ts";
import { listMembersToMailAcrossShops } from "#app/data/records/notice-mails.server.ts";
import { sendNoticeMailJob } from "#app/queue/job-definitions.ts";
import type { Deps } from "#app/services/deps.ts";
import { findNoticeMail } from "./find-notice-mail.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "settings" | "enqueue">;

/** A sweep over all shops, harmless to repeat. One shop's trouble keeps no other from its mail, and is thrown at the end. */
export async function mailNotices(needs: Needs): Promise<void> {
  const failures: unknown[] = [];
  for (const { shopId, memberId } of await listMembersToMailAcrossShops(needs.db, needs.clock()))
    try {
      await inShopBySql(needs.db, shopId, async (tx) => {
        if (await findNoticeMail(needs, tx, shopId, memberId))
          await needs.enqueue(tx, sendNoticeMailJob, { shopId, memberId });
      });
    } catch (error) {
      // Thrown once all were looked at.
      failures.push(error);
    }
  if (failures.length > 0) throw failures[0];
}

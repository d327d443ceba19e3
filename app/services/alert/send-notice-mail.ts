// Sends one member of the staff the numbers and due times of their notices.
import { inShopBySql } from "#app/data/db.server.ts";
import {
  beginNoticeMail,
  markNoticesMailed,
  undoNoticeMail,
  type MailAttempt,
} from "#app/data/records/notice-mails.server.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Deps } from "#app/services/deps.ts";
import { findNoticeMail } from "./find-notice-mail.ts";

type Needs = Pick<Deps, "db" | "clock" | "newId" | "openCalendar" | "settings" | "mailer" | "log">;
type Which = { readonly shopId: ShopId; readonly memberId: MemberId };

/**
 * The attempt is noted before the call: whatever becomes of it, the same notices are not mailed twice. Where the provider asks to
 * come back later nothing went out, and the next sweep tries anew.
 */
export async function sendNoticeMail(needs: Needs, { shopId, memberId }: Which): Promise<void> {
  const begun = await inShopBySql(needs.db, shopId, async (tx): Promise<Begun | null> => {
    const found = await findNoticeMail(needs, tx, shopId, memberId);
    if (!found) return null;
    const { composed, noticeIds, lastMailAt } = found;
    const attempt = { memberId, noticeIds, lastMailAt, at: needs.clock() };
    return (await beginNoticeMail(tx, shopId, attempt)) ? { attempt, composed } : null;
  });
  if (!begun) return;
  const { attempt, composed } = begun;
  const outcome = await needs.mailer.send({ ...composed, customArgs: {} });
  needs.log.info("notice-mail-attempted", { shopId, memberId, outcome: outcome.kind });
  if (outcome.kind === "accepted")
    await inShopBySql(needs.db, shopId, (tx) => markNoticesMailed(tx, shopId, attempt));
  if (outcome.kind === "refused")
    needs.log.warn("notice-mail-refused", { shopId, memberId, why: outcome.why });
  if (outcome.kind === "later")
    await inShopBySql(needs.db, shopId, (tx) => undoNoticeMail(tx, shopId, attempt));
}

type Begun = { readonly attempt: MailAttempt; readonly composed: ComposedReply };

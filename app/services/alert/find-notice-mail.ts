// Is there a mail about notices to send to this member of the staff now, and what does it say?
import type { Tx } from "#app/data/db.server.ts";
import { findMemberToMail } from "#app/data/records/notice-mails.server.ts";
import { getPolicy } from "#app/data/records/policies.server.ts";
import { composeNoticeMail, type NoticeMail } from "#app/domain/alert/compose-notice-mail.ts";
import { mayMailNotices } from "#app/domain/alert/may-mail-notices.ts";
import { topicOf } from "#app/domain/alert/notice-choice.ts";
import type { ComposedReply } from "#app/domain/reply/compose-reply.ts";
import type { MemberId, NoticeId, ShopId } from "#app/domain/shared/ids.ts";
import { DAY_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { languageOf } from "#app/domain/words/language.ts";
import { wordsFor } from "#app/domain/words/words-for.ts";
import type { Deps } from "#app/services/deps.ts";

/** Longer than a row of holidays; what is older is no news. */
const NEWS_MS = 7 * DAY_MS;

export type FoundNoticeMail = {
  readonly composed: ComposedReply;
  readonly noticeIds: readonly NoticeId[];
  readonly lastMailAt: Instant | null;
};

/** A step of a transaction that writes nothing. Throws Refusal when the shop's hours can't be reckoned with. */
export async function findNoticeMail(
  needs: Pick<Deps, "clock" | "newId" | "openCalendar" | "settings">,
  tx: Tx,
  shopId: ShopId,
  memberId: MemberId,
): Promise<FoundNoticeMail | null> {
  const now = needs.clock();
  const member = await findMemberToMail(tx, shopId, memberId, (now - NEWS_MS) as Instant);
  const notices = member?.notices.filter(({ kind }) => member.choices[topicOf(kind)].byMail) ?? [];
  if (!member || notices.length === 0) return null;
  const { calendar, calendarVersion } = await getPolicy(tx, shopId);
  const open = needs.openCalendar(shopId, calendarVersion, calendar);
  if (!mayMailNotices(member, open, now)) return null;
  const composed = composeNoticeMail({
    notices: notices.map(({ kind, detail }) => ({
      kind,
      number: detail.number,
      readBy: detail.readBy === null ? null : instantOf(new Date(detail.readBy)),
    })),
    to: member.email,
    supportAddress: member.supportAddress,
    timeZone: calendar.timeZone,
    ...readerOf(member.locale),
    messageId: `<n.${needs.newId<string>()}@${needs.settings.receivingDomain}>`,
  });
  const noticeIds = notices.map(({ noticeId }) => noticeId);
  return composed && { composed, noticeIds, lastMailAt: member.lastMailAt };
}

/** A German member hears in German; of all others only English is known to be understood. */
const readerOf = (locale: string | null): Pick<NoticeMail, "reader"> =>
  locale !== null && languageOf(locale) === "de" ? { reader: { locale, t: wordsFor(locale) } } : {};

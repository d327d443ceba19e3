// What the set-up shows: the support address, where to forward it, and whether a test mail came through.
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { hoursWords } from "#app/domain/sla/hours-words.ts";
import { inShop, type Db } from "#app/data/db.server.ts";
import { findFirstMailbox } from "#app/data/records/mailboxes.server.ts";
import { findCalendar } from "#app/data/records/policies.server.ts";

export type SetupPageData = {
  /** What a mail is judged by: "Mon-Fri 09:00-17:00", and whose public holidays are kept. */
  readonly openingHours: string;
  readonly holidayRegions: readonly string[];
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  readonly testMail:
    | { readonly state: "not-sent" }
    | { readonly state: "sent"; readonly sentAt: string }
    | { readonly state: "arrived"; readonly sentAt: string; readonly arrivedAt: string };
};

export async function readSetupPage(
  db: Db,
  shopId: ShopId,
  receivingDomain: string,
): Promise<SetupPageData> {
  const { mailbox, calendar } = await inShop(db, shopId, async (tx) => ({
    mailbox: await findFirstMailbox(tx, shopId),
    calendar: await findCalendar(tx, shopId),
  }));
  const hours = {
    openingHours: calendar ? hoursWords(calendar.hours) : "never",
    holidayRegions: calendar?.holidays.regions ?? [],
  };
  if (!mailbox)
    return {
      ...hours,
      supportAddress: null,
      receivingAddress: null,
      testMail: { state: "not-sent" },
    };
  const sentAt = mailbox.testSentAt?.toISOString();
  const arrivedAt = mailbox.provenAt?.toISOString();
  return {
    ...hours,
    supportAddress: mailbox.address,
    receivingAddress: receivingAddress(mailbox.token, receivingDomain),
    testMail:
      sentAt === undefined
        ? { state: "not-sent" }
        : arrivedAt === undefined
          ? { state: "sent", sentAt }
          : { state: "arrived", sentAt, arrivedAt },
  };
}

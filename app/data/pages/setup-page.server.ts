// What the set-up shows: how far the shop is, and what each step needs.
import { mailHosts, type MailHost } from "#app/domain/mail/mail-host.ts";
import { receivingAddress } from "#app/domain/mail/receiving-address.ts";
import type { ShopId } from "#app/domain/shared/ids.ts";
import { readSetUpMarks, setUpStates, type SetUpStates } from "#app/domain/shop/set-up-steps.ts";
import { hoursWords } from "#app/domain/sla/hours-words.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findFirstMailbox, type MailboxRow } from "#app/data/records/mailboxes.server.ts";
import { countMembers } from "#app/data/records/members.server.ts";
import { findCalendar } from "#app/data/records/policies.server.ts";
import { findSetUp } from "#app/data/records/workspace-settings.server.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import { readSendingDomains, type DomainView } from "./sending-domain-page.server.ts";

export type SetupPageData = {
  readonly states: SetUpStates;
  /** What a mail is judged by: "Mon-Fri 09:00-17:00", and whose public holidays are kept. */
  readonly openingHours: string;
  readonly holidayRegions: readonly string[];
  readonly supportAddress: string | null;
  readonly receivingAddress: string | null;
  /** Where the support address is hosted, as far as it is known. */
  readonly mailHost: MailHost | null;
  readonly testMail: TestMailView;
  readonly domains: readonly DomainView[];
  /** How many of the staff have opened Loupe and may read it. */
  readonly members: number;
};

export type TestMailView =
  | { readonly state: "not-sent" }
  | { readonly state: "sent"; readonly sentAt: string }
  | { readonly state: "arrived"; readonly sentAt: string; readonly arrivedAt: string };

export async function readSetupPage(
  db: Db,
  shopId: ShopId,
  receivingDomain: string,
  t: Translate = inEnglish,
): Promise<SetupPageData> {
  const { mailbox, calendar, setUp, domains, members } = await inShopBySql(
    db,
    shopId,
    async (tx) => ({
      mailbox: await findFirstMailbox(tx, shopId),
      calendar: await findCalendar(tx, shopId),
      setUp: await findSetUp(tx, shopId),
      domains: await readSendingDomains(tx, shopId),
      members: await countMembers(tx, shopId),
    }),
  );
  const testMail = testMailOf(mailbox);
  return {
    states: setUpStates({
      hasAddress: mailbox !== null,
      testArrived: testMail.state === "arrived",
      isAuthenticated: domains.length > 0 && domains.every(({ added }) => added?.validAt != null),
      marks: readSetUpMarks(setUp.marks),
    }),
    openingHours: calendar ? hoursWords(calendar.hours, t) : t("never"),
    holidayRegions: calendar?.holidays.regions ?? [],
    supportAddress: mailbox?.address ?? null,
    receivingAddress: mailbox ? receivingAddress(mailbox.token, receivingDomain) : null,
    mailHost: mailHosts.find((host) => host === setUp.mailHost) ?? null,
    testMail,
    domains,
    members,
  };
}

/** Whether mail to a support address has come through. */
export function testMailOf(
  mailbox: Pick<MailboxRow, "testSentAt" | "provenAt"> | null,
): TestMailView {
  const sentAt = mailbox?.testSentAt?.toISOString();
  const arrivedAt = mailbox?.provenAt?.toISOString();
  if (sentAt === undefined) return { state: "not-sent" };
  return arrivedAt === undefined
    ? { state: "sent", sentAt }
    : { state: "arrived", sentAt, arrivedAt };
}

// What the list of settings says of each page: how it stands.
import { hoursWords } from "#app/domain/sla/hours-words.ts";
import type { MemberId, ShopId } from "#app/domain/shared/ids.ts";
import { inShopBySql, type Db } from "#app/data/db.server.ts";
import { findCalendar } from "#app/data/records/policies.server.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";

/** Numbers are counted up to 1,000. */
export type SettingsStanding = {
  readonly mailboxes: readonly { readonly address: string; readonly isProven: boolean }[];
  readonly sendingDomain: { readonly domain: string; readonly isValid: boolean } | null;
  readonly parked: number;
  readonly stoppedAddresses: number;
  /** "Mon-Fri 09:00-17:00" */
  readonly openingHours: string;
  readonly members: number;
  readonly awayMembers: number;
  readonly tags: number;
  readonly savedReplies: number;
  /** Customers are asked how it went. */
  readonly asksCustomers: boolean;
  readonly rules: { readonly on: number; readonly stopped: number };
  readonly hasOwnSignature: boolean;
};

type Counts = Omit<SettingsStanding, "mailboxes" | "sendingDomain" | "openingHours" | "rules"> & {
  rulesOn: number;
  rulesStopped: number;
};

/** `memberId` is the reader, whose own saved replies and signature count. */
export function readSettingsPage(
  db: Db,
  shopId: ShopId,
  {
    memberId,
    now,
    t = inEnglish,
  }: { readonly memberId: MemberId; readonly now: Date; readonly t?: Translate },
): Promise<SettingsStanding> {
  return inShopBySql(db, shopId, async (tx) => {
    const [mailboxes, domains, counts, calendar] = await Promise.all([
      tx.$queryRaw<{ address: string; isProven: boolean }[]>`
        select "address", "provenAt" is not null as "isProven" from "Mailbox" where "shopId" = ${shopId}::uuid
          and "removedAt" is null order by "createdAt", "id"`,
      tx.$queryRaw<{ domain: string; isValid: boolean }[]>`
        select "domain", "validAt" is not null as "isValid" from "SendingDomain" where "shopId" = ${shopId}::uuid
        order by "validAt" is not null, "createdAt" limit 1`,
      tx.$queryRaw<Counts[]>`
        select
          (select count(*)::int from (select 1 from "InboundEmail" where "shopId" = ${shopId}::uuid and "status" = 'parked'
            limit 1000) n) as "parked",
          (select count(*)::int from (select 1 from "Suppression" where "shopId" = ${shopId}::uuid and "clearedAt" is null
            limit 1000) n) as "stoppedAddresses",
          (select count(*)::int from "Member" where "shopId" = ${shopId}::uuid and "role" <> 'blocked') as "members",
          (select count(*)::int from "Member" where "shopId" = ${shopId}::uuid and "role" <> 'blocked'
            and "awayUntil" > ${now}) as "awayMembers",
          (select count(*)::int from (select 1 from "Tag" where "shopId" = ${shopId}::uuid limit 1000) n) as "tags",
          (select count(*)::int from (select 1 from "SavedReply" where "shopId" = ${shopId}::uuid and "deletedAt" is null
            and ("memberId" is null or "memberId" = ${memberId}::uuid) limit 1000) n) as "savedReplies",
          (select count(*)::int from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null
            and "enabledAt" is not null and "stoppedFor" is null) as "rulesOn",
          (select count(*)::int from "Rule" where "shopId" = ${shopId}::uuid and "deletedAt" is null
            and "stoppedFor" is not null) as "rulesStopped",
          exists (select 1 from "SurveySettings" where "shopId" = ${shopId}::uuid and "enabledAt" is not null) as "asksCustomers",
          exists (select 1 from "Member" where "shopId" = ${shopId}::uuid and "id" = ${memberId}::uuid
            and "signature" is not null) as "hasOwnSignature"`,
      findCalendar(tx, shopId),
    ]);
    const [row] = counts;
    if (!row) throw new Error("counting answers with one row");
    const { rulesOn, rulesStopped, ...standing } = row;
    return {
      ...standing,
      mailboxes,
      sendingDomain: domains[0] ?? null,
      openingHours: calendar ? hoursWords(calendar.hours, t) : "",
      rules: { on: rulesOn, stopped: rulesStopped },
    };
  });
}

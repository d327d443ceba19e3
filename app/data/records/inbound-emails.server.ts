import { Prisma, type InboundStatus } from "@prisma/client";
import { defaultMailSettings, type MailSettings } from "#app/domain/mail/mail-settings.ts";
import type { Claims, MailSource } from "#app/domain/mail/mail-source.ts";
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { InboundEmailId, MailboxId, MemberId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { UrgentRule } from "#app/domain/triage/urgent-rule.ts";
import { askThroughDoor, type Db, type Tx } from "#app/data/db.server.ts";
import type { PolicyMarks } from "./policies.server.ts";

/** What the provider said beside the mail. */
export type Envelope = {
  readonly to: readonly string[];
  readonly from: string | null;
  readonly spamScore: number | null;
  readonly dkim: string | null;
  readonly spf: string | null;
  /** The content type of the post that is kept, when the provider posted parsed fields instead of the raw mail. */
  readonly form?: string | null;
};

export type NewInboundEmail = {
  readonly id: InboundEmailId;
  readonly mailboxId: MailboxId;
  readonly dedupeKey: string;
  readonly blobName: string;
  readonly bytes: number;
  readonly envelope: Envelope;
  readonly from: string | null;
  readonly subject: string | null;
  readonly receivedAt: Instant;
  readonly storedAt: Instant;
  /** Set when the mail is set aside at once. */
  readonly parkedReason: string | null;
  readonly source: MailSource;
  readonly claims: Claims | null;
};

/** Keeps a mail. Throws an error that `isKnownMail` knows when the same mail is there already. */
export async function saveInboundEmail(
  tx: Tx,
  shopId: ShopId,
  mail: NewInboundEmail,
): Promise<void> {
  await tx.$executeRaw`
    insert into "InboundEmail" ("shopId", "id", "mailboxId", "dedupeKey", "blobName", "bytes", "envelope", "from",
      "subject", "receivedAt", "storedAt", "status", "parkedReason", "source", "claims")
    values (${shopId}::uuid, ${mail.id}::uuid, ${mail.mailboxId}::uuid, ${mail.dedupeKey}, ${mail.blobName},
      ${mail.bytes}, ${JSON.stringify(mail.envelope)}::jsonb, ${mail.from}, ${mail.subject},
      ${dateOf(mail.receivedAt)}, ${dateOf(mail.storedAt)},
      ${mail.parkedReason === null ? "stored" : "parked"}::"InboundStatus", ${mail.parkedReason}, ${mail.source},
      ${mail.claims ? JSON.stringify(mail.claims) : null}::jsonb)`;
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: unique_violation, here of the key that names a mail. */
export const isKnownMail = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  error.code === "23505" &&
  "constraint" in error &&
  error.constraint === "InboundEmail_shopId_dedupeKey_key";

/**
 * Counts a mail that came once more; the mail itself is there already, found by its key. `at` is when it came again.
 * Returns where the bytes of that mail lie; writes nothing, and returns null, when this shop has no such mail.
 */
export async function saveRepeatedEmail(
  tx: Tx,
  shopId: ShopId,
  repeated: { id: string; dedupeKey: string; at: Instant },
): Promise<{ blobName: string } | null> {
  const rows = await tx.$queryRaw<{ blobName: string }[]>`
    with known as (
      select "shopId", "id", "blobName" from "InboundEmail"
      where "shopId" = ${shopId}::uuid and "dedupeKey" = ${repeated.dedupeKey}
    ), counted as (
      insert into "RepeatedEmail" ("shopId", "id", "inboundEmailId", "at")
      select "shopId", ${repeated.id}::uuid, "id", ${dateOf(repeated.at)} from known
    )
    select "blobName" from known`;
  return rows[0] ?? null;
}

/** A mail that waits to be processed, with all that its shop and mailbox say about it. */
export type WaitingMail = {
  readonly inboundEmailId: InboundEmailId;
  readonly status: InboundStatus;
  readonly blobName: string;
  readonly envelope: Envelope;
  readonly source: MailSource;
  readonly claims: Claims | null;
  readonly receivedAt: Instant;
  readonly mailboxId: MailboxId;
  readonly mailboxToken: string;
  readonly supportAddress: string;
  /** Of all the shop's mailboxes. */
  readonly supportAddresses: readonly string[];
  readonly testToken: string | null;
  readonly uninstalled: boolean;
  readonly shopKey: string;
  readonly ticketPrefix: string;
  readonly orderPrefix: string;
  readonly orderSuffix: string;
  /** The hours and targets that hold. */
  readonly marks: PolicyMarks;
  readonly settings: MailSettings;
  /** The verified addresses of the shop's staff. */
  readonly staffAddresses: readonly string[];
  /** An agent said that it is no machine's: the screens are not asked again. */
  readonly letIn: boolean;
  /** Which matters the owner treats as urgent; null for the policy's own. */
  readonly urgentRules: readonly UrgentRule[] | null;
  /** Whether a rule of the shop waits for mail. */
  readonly hasRules: boolean;
};

/** Null when there is no such mail in this shop. */
export async function findWaitingMail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<WaitingMail | null> {
  type Row = Omit<WaitingMail, "receivedAt" | "settings" | "marks"> & {
    receivedAt: Date;
    settings: MailSettings | null;
    calendarVersion: number;
    calendarSince: Date;
    policyVersion: number;
    policySince: Date;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select e."id" as "inboundEmailId", e."status", e."blobName", e."envelope", e."source", e."claims", e."receivedAt",
      m."id" as "mailboxId", m."token" as "mailboxToken", m."address" as "supportAddress", m."testToken",
      s."uninstalledAt" is not null as "uninstalled", s."shopKey", s."ticketPrefix", s."orderPrefix", s."orderSuffix",
      s."calendarVersion", c."createdAt" as "calendarSince", s."policyVersion", p."createdAt" as "policySince",
      e."letInAt" is not null as "letIn",
      (select to_jsonb(b) from "MailSettings" b where b."shopId" = s."id") as "settings",
      (select b."urgentRules" from "SlaSettings" b where b."shopId" = s."id") as "urgentRules",
      exists (select 1 from "Rule" b where b."shopId" = s."id" and b."enabledAt" is not null and b."deletedAt" is null
        and b."trigger"->>'kind' = 'mail-arrives') as "hasRules",
      array(select b."address" from "Mailbox" b where b."shopId" = s."id") as "supportAddresses",
      array(select b."email" from "Member" b where b."shopId" = s."id" and b."email" <> '') as "staffAddresses"
    from "InboundEmail" e
    join "Mailbox" m on m."shopId" = e."shopId" and m."id" = e."mailboxId"
    join "Shop" s on s."id" = e."shopId"
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    join "PolicyVersion" p on p."shopId" = s."id" and p."version" = s."policyVersion"
    where e."shopId" = ${shopId}::uuid and e."id" = ${inboundEmailId}::uuid`;
  if (!rows[0]) return null;
  const { calendarVersion, calendarSince, policyVersion, policySince, ...row } = rows[0];
  return {
    ...row,
    receivedAt: instantOf(row.receivedAt),
    settings: row.settings ?? defaultMailSettings,
    marks: {
      calendar: { version: calendarVersion, since: instantOf(calendarSince) },
      policy: { version: policyVersion, since: instantOf(policySince) },
    },
  };
}

/**
 * Takes the mail for this transaction and marks it done. False when it was done before (the job ran twice, or another
 * worker was faster), or erased while it was read: then nothing may be written for it. `heads` are sender and subject as they read once decoded.
 */
export async function markInboundEmailDone(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
  done: {
    status: "processed" | "screened";
    verdict: Verdict;
    at: Instant;
    heads?: { from: string | null; subject: string };
  },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "InboundEmail" set "status" = ${done.status}::"InboundStatus", "verdict" = ${JSON.stringify(done.verdict)}::jsonb,
      "parkedReason" = null, "processedAt" = ${dateOf(done.at)},
      "from" = coalesce(${done.heads?.from ?? null}::text, "from"),
      "subject" = coalesce(${done.heads?.subject ?? null}::text, "subject")
    where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid and "status" in ('stored', 'parked')
      and "erasedAt" is null`;
  return written === 1;
}

/** Sets a mail aside with its reason; one that is done stays done. */
export async function parkInboundEmail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
  reason: string,
): Promise<void> {
  await tx.$executeRaw`
    update "InboundEmail" set "status" = 'parked', "parkedReason" = ${reason}
    where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid and "status" = 'stored'`;
}

/** Puts a parked mail back to be processed. False when it is not parked, was erased, or is of another shop. */
export async function unparkInboundEmail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "InboundEmail" set "status" = 'stored', "parkedReason" = null
    where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid and "status" = 'parked' and "erasedAt" is null`;
  return written === 1;
}

/**
 * Puts screened mail back to be processed, with who said so. `known` when somebody let it in before, whatever became of
 * it; null when there is no such mail in this shop, or none that was screened out.
 */
export async function letInScreenedEmail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
  letIn: { at: Instant; by: MemberId },
): Promise<"let-in" | "known" | null> {
  const written = await tx.$executeRaw`
    update "InboundEmail" set "status" = 'stored', "processedAt" = null, "letInAt" = ${dateOf(letIn.at)},
      "letInById" = ${letIn.by}::uuid
    where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid and "status" = 'screened' and "erasedAt" is null`;
  if (written === 1) return "let-in";
  const known = await tx.$queryRaw<unknown[]>`
    select 1 from "InboundEmail" where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid
      and "letInAt" is not null`;
  return known.length === 1 ? "known" : null;
}

/** A mail that became a message, to be read once more. */
export type ReadMailRow = {
  readonly inboundEmailId: InboundEmailId;
  readonly blobName: string;
  readonly envelope: Envelope;
  /** As the database writes it, to go on from. */
  readonly storedAt: string;
};

/** Where a batch goes on: after this mail, in the order of storing. */
export type MailCursor = { readonly storedAt: string; readonly inboundEmailId: InboundEmailId };

/** Mail that was stored at `since` or later and became a message, oldest first. */
export function listProcessedMail(
  tx: Tx,
  shopId: ShopId,
  ask: { since: Instant; after: MailCursor | null; limit: number },
): Promise<ReadMailRow[]> {
  const beyond = ask.after
    ? Prisma.sql`and ("storedAt", "id") > (${ask.after.storedAt}::timestamptz, ${ask.after.inboundEmailId}::uuid)`
    : Prisma.empty;
  return tx.$queryRaw<ReadMailRow[]>(Prisma.sql`
    select "id" as "inboundEmailId", "blobName", "envelope", "storedAt"::text as "storedAt" from "InboundEmail"
    where "shopId" = ${shopId}::uuid and "status" = 'processed' and "erasedAt" is null and "storedAt" >= ${dateOf(ask.since)} ${beyond}
    order by "storedAt", "id" limit ${ask.limit}`);
}

/** A door in the tenant wall: the sweep finds mail of all shops that still waits to be read. Ids only, oldest first. */
export async function listStoredMailAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; inboundEmailId: InboundEmailId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from stored_mail_across_shops(${dateOf(before)})`);
}

/** A door in the tenant wall: replaying mail begins with every shop that has the app, found by Shopify's own sessions. */
export async function listShopsWithMailAcrossShops(db: Db): Promise<ShopId[]> {
  const rows = await askThroughDoor<{ shopId: ShopId }>(
    db,
    Prisma.sql`
      select found."shopId" from (select distinct "shop" from "Session") one
      cross join lateral shop_across_shops(one."shop") found where not found."uninstalled" order by 1`,
  );
  return rows.map(({ shopId }) => shopId);
}

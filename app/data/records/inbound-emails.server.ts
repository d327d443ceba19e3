import { Prisma, type InboundStatus } from "@prisma/client";
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { InboundEmailId, MailboxId, ShopId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { dateOf, instantOf } from "#app/domain/shared/instant.ts";
import type { Calendar } from "#app/domain/sla/calendar.ts";
import type { Targets } from "#app/domain/sla/default-targets.ts";
import { askThroughDoor, type Db, type Tx, type ModelTx } from "#app/data/db.server.ts";

/** What the provider said beside the mail. */
export type Envelope = {
  readonly to: readonly string[];
  readonly from: string | null;
  readonly spamScore: number | null;
  readonly dkim: string | null;
  readonly spf: string | null;
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
};

/** Keeps a mail. False when the same mail is there already: nothing was written. */
export async function saveInboundEmail(
  tx: Tx,
  shopId: ShopId,
  mail: NewInboundEmail,
): Promise<boolean> {
  const written = await tx.$executeRaw`
    insert into "InboundEmail" ("shopId", "id", "mailboxId", "dedupeKey", "blobName", "bytes", "envelope", "from",
      "subject", "receivedAt", "storedAt", "status", "parkedReason")
    values (${shopId}::uuid, ${mail.id}::uuid, ${mail.mailboxId}::uuid, ${mail.dedupeKey}, ${mail.blobName},
      ${mail.bytes}, ${JSON.stringify(mail.envelope)}::jsonb, ${mail.from}, ${mail.subject},
      ${dateOf(mail.receivedAt)}, ${dateOf(mail.storedAt)},
      ${mail.parkedReason === null ? "stored" : "parked"}::"InboundStatus", ${mail.parkedReason})
    on conflict ("shopId", "dedupeKey") do nothing`;
  return written === 1;
}

/** A mail that waits to be processed, with all that its shop and mailbox say about it. */
export type WaitingMail = {
  readonly inboundEmailId: InboundEmailId;
  readonly status: InboundStatus;
  readonly blobName: string;
  readonly envelope: Envelope;
  readonly receivedAt: Instant;
  readonly mailboxId: MailboxId;
  readonly mailboxToken: string;
  readonly supportAddress: string;
  readonly testToken: string | null;
  readonly uninstalled: boolean;
  readonly shopKey: string;
  readonly ticketPrefix: string;
  readonly policyVersion: number;
  readonly calendarVersion: number;
  readonly calendar: Calendar;
  readonly targets: Targets;
};

/** Null when there is no such mail in this shop. */
export async function findWaitingMail(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<WaitingMail | null> {
  const rows = await tx.$queryRaw<(Omit<WaitingMail, "receivedAt"> & { receivedAt: Date })[]>`
    select e."id" as "inboundEmailId", e."status", e."blobName", e."envelope", e."receivedAt",
      m."id" as "mailboxId", m."token" as "mailboxToken", m."address" as "supportAddress", m."testToken",
      s."uninstalledAt" is not null as "uninstalled", s."shopKey", s."ticketPrefix", s."policyVersion", s."calendarVersion", c."calendar", p."targets"
    from "InboundEmail" e
    join "Mailbox" m on m."shopId" = e."shopId" and m."id" = e."mailboxId"
    join "Shop" s on s."id" = e."shopId"
    join "CalendarVersion" c on c."shopId" = s."id" and c."version" = s."calendarVersion"
    join "PolicyVersion" p on p."shopId" = s."id" and p."version" = s."policyVersion"
    where e."shopId" = ${shopId}::uuid and e."id" = ${inboundEmailId}::uuid`;
  const row = rows[0];
  return row ? { ...row, receivedAt: instantOf(row.receivedAt) } : null;
}

/**
 * Takes the mail for this transaction and marks it done. False when it was done before (the job ran twice, or another
 * worker was faster): then nothing may be written for it.
 */
export async function markInboundEmailDone(
  tx: Tx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
  done: { status: "processed" | "screened"; verdict: Verdict; at: Instant },
): Promise<boolean> {
  const written = await tx.$executeRaw`
    update "InboundEmail" set "status" = ${done.status}::"InboundStatus", "verdict" = ${JSON.stringify(done.verdict)}::jsonb,
      "parkedReason" = null, "processedAt" = ${dateOf(done.at)}
    where "shopId" = ${shopId}::uuid and "id" = ${inboundEmailId}::uuid and "status" in ('stored', 'parked')`;
  return written === 1;
}

/** Sets a mail aside with its reason; one that is done stays done. */
export async function parkInboundEmail(
  tx: ModelTx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
  reason: string,
): Promise<void> {
  await tx.inboundEmail.updateMany({
    where: { shopId, id: inboundEmailId, status: "stored" },
    data: { status: "parked", parkedReason: reason },
  });
}

/** Puts a parked mail back to be processed. False when it is not parked, or of another shop. */
export async function unparkInboundEmail(
  tx: ModelTx,
  shopId: ShopId,
  inboundEmailId: InboundEmailId,
): Promise<boolean> {
  const where: Prisma.InboundEmailWhereInput = { shopId, id: inboundEmailId, status: "parked" };
  const { count } = await tx.inboundEmail.updateMany({
    where,
    data: { status: "stored", parkedReason: null },
  });
  return count === 1;
}

/** A door in the tenant wall: the sweep finds mail of all shops that still waits to be read. Ids only, oldest first. */
export async function listStoredMailAcrossShops(
  db: Db,
  before: Instant,
): Promise<{ shopId: ShopId; inboundEmailId: InboundEmailId }[]> {
  return askThroughDoor(db, Prisma.sql`select * from stored_mail_across_shops(${dateOf(before)})`);
}

// Which mail was confirmed to its sender, and what it takes to confirm one. The ticket's history is where that is kept.
import type { Verdict } from "#app/domain/mail/verdict.ts";
import type { MessageId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type MailToAcknowledge = {
  readonly ticketId: TicketId;
  readonly ticketNumber: number;
  readonly receivedAt: Instant;
  readonly address: string;
  readonly messageIdHeader: string | null;
  readonly references: readonly string[];
  readonly verdict: Verdict;
  /** When the reply is due that this mail asks for; null when nobody waits for one (any more). */
  readonly dueAt: Instant | null;
  /** What is known of the customer; null while Shopify has not answered yet. */
  readonly linkState: "linked" | "no-match" | "unavailable" | null;
  readonly mailboxToken: string;
  readonly supportAddress: string;
  readonly shopName: string;
  readonly timeZone: string;
  readonly ticketPrefix: string;
  /** Wrapped. */
  readonly shopKey: string;
};

/** Null when this shop has no such mail of a customer, or the app was uninstalled. */
export async function findMailToAcknowledge(
  tx: Tx,
  shopId: ShopId,
  messageId: MessageId,
): Promise<MailToAcknowledge | null> {
  type Row = Omit<MailToAcknowledge, "receivedAt" | "dueAt"> & {
    receivedAt: Date;
    dueAt: Date | null;
  };
  const rows = await tx.$queryRaw<Row[]>`
    select m."ticketId", t."number" as "ticketNumber", m."at" as "receivedAt", m."fromAddress" as "address",
      m."messageIdHeader", m."references", m."verdict",
      case when l."state" = 'unavailable' and l."because" is null then null else l."state" end as "linkState", b."token" as "mailboxToken",
      b."address" as "supportAddress", s."name" as "shopName", s."timeZone", s."ticketPrefix", s."shopKey",
      (select min(c."dueAt") from "SlaClock" c where c."shopId" = t."shopId" and c."ticketId" = t."id"
        and c."kind" in ('first-reply', 'next-reply') and c."metAt" is null and c."cancelledAt" is null) as "dueAt"
    from "Message" m
    join "Ticket" t on t."shopId" = m."shopId" and t."id" = m."ticketId"
    join "Mailbox" b on b."shopId" = t."shopId" and b."id" = t."mailboxId"
    join "Shop" s on s."id" = m."shopId" and s."uninstalledAt" is null
    left join "CustomerLink" l on l."shopId" = t."shopId" and l."ticketId" = t."id"
    where m."shopId" = ${shopId}::uuid and m."id" = ${messageId}::uuid and m."kind" = 'inbound'`;
  const row = rows[0];
  return row
    ? {
        ...row,
        receivedAt: instantOf(row.receivedAt),
        dueAt: row.dueAt && instantOf(row.dueAt),
      }
    : null;
}

/** Whether somebody of the shop has answered this address before, on another ticket. */
export async function hasBeenAnswered(
  tx: Tx,
  shopId: ShopId,
  address: string,
  except: TicketId,
): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    select 1 from "Participant" p
    join "Message" m on m."shopId" = p."shopId" and m."ticketId" = p."ticketId" and m."kind" = 'outbound'
      and m."acceptedAt" is not null
    where p."shopId" = ${shopId}::uuid and p."address" = ${address.toLowerCase()} and p."state" = 'accepted'
      and p."ticketId" <> ${except}::uuid limit 1`;
  return rows.length > 0;
}

export type ToldBefore = {
  /** This very mail was confirmed, or an attempt is under way. */
  readonly thisMail: boolean;
  readonly lastAt: Instant | null;
  readonly withinHour: number;
};

/**
 * What was confirmed within a day, tickets of that time alone. Until the transaction ends nobody else asks this for the
 * same address: of two mails at once, one is confirmed.
 */
export async function listToldBefore(
  tx: Tx,
  shopId: ShopId,
  told: { address: string; messageId: MessageId; since: Instant; lastHour: Instant },
): Promise<ToldBefore> {
  const address = told.address.toLowerCase();
  await tx.$queryRaw`
    select pg_advisory_xact_lock(hashtextextended(${`acknowledge:${shopId}:${address}`}, 0))::text`;
  // A mail is confirmed within a day of its arrival, so its ticket had a message within two.
  const rows = await tx.$queryRaw<{ thisMail: boolean; lastAt: Date | null; withinHour: number }[]>`
    with told as (
      select e."at", e."detail" from "Ticket" t
      join "TicketEvent" e on e."shopId" = t."shopId" and e."ticketId" = t."id" and e."kind" in ('acknowledged', 'auto-replied')
        and e."at" > ${dateOf(told.since)}
      where t."shopId" = ${shopId}::uuid and t."newestAt" > ${dateOf(told.since)}::timestamptz - interval '1 day'
        and not exists (select 1 from "TicketEvent" f where f."shopId" = e."shopId" and f."ticketId" = e."ticketId"
          and f."kind" in ('acknowledgement-not-sent', 'auto-reply-not-sent') and f."detail"->>'message' = e."detail"->>'message'
          and (f."detail"->>'later')::boolean and f."id" > e."id"))
    select coalesce(bool_or("detail"->>'message' = ${told.messageId}), false) as "thisMail",
      max("at") filter (where lower("detail"->>'address') = ${address}) as "lastAt",
      (count(*) filter (where "at" > ${dateOf(told.lastHour)}))::int as "withinHour" from told`;
  const row = rows[0];
  return {
    thisMail: row?.thisMail ?? false,
    lastAt: row?.lastAt ? instantOf(row.lastAt) : null,
    withinHour: row?.withinHour ?? 0,
  };
}

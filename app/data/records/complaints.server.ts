// Complaints of customers, each with its own track beside the ticket's status.
import type { ComplaintAnswer } from "#app/domain/complaint/answer-of-complaint.ts";
import type { ComplaintTrack } from "#app/domain/complaint/complaint.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { ComplaintId, MemberId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { dateOf, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

export type NewComplaint = {
  readonly id: ComplaintId;
  readonly ticketId: TicketId;
  readonly openedAt: Instant;
  /** Null: triage saw it. */
  readonly openedById: MemberId | null;
  /** What it is about, in words; may be empty. */
  readonly about: string;
  /** The line of the ticket's history that says so. */
  readonly event: { readonly id: string; readonly detail: TicketEventDetail };
};

/** Nothing where one is open on the ticket already. One statement. */
export async function saveComplaintOnce(
  tx: Tx,
  shopId: ShopId,
  complaint: NewComplaint,
): Promise<void> {
  const { id, ticketId, openedAt, openedById, about, event } = complaint;
  const at = dateOf(openedAt);
  await tx.$executeRaw`
    with opened as (
      insert into "Complaint" ("shopId", "id", "ticketId", "openedAt", "openedById", "about")
      values (${shopId}::uuid, ${id}::uuid, ${ticketId}::uuid, ${at}, ${openedById}::uuid, ${about})
      on conflict ("shopId", "ticketId") where "closedAt" is null do nothing
      returning "ticketId")
    insert into "TicketEvent" ("shopId", "id", "ticketId", "kind", "actor", "detail", "at")
    select ${shopId}::uuid, ${event.id}::uuid, "ticketId", ${event.detail.kind}, ${openedById ?? "loupe"},
      ${JSON.stringify(event.detail)}::jsonb, ${at} from opened`;
}

export type OpenComplaint = ComplaintTrack & {
  readonly id: ComplaintId;
  readonly outcome: string | null;
};

/** The ticket's open complaint; its ticket is locked. */
export async function findOpenComplaint(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<OpenComplaint | null> {
  const rows = await tx.$queryRaw<
    {
      id: ComplaintId;
      openedAt: Date;
      acknowledgedAt: Date | null;
      investigatedAt: Date | null;
      answeredAt: Date | null;
      outcome: string | null;
    }[]
  >`
    select "id", "openedAt", "acknowledgedAt", "investigatedAt", "answeredAt", "outcome" from "Complaint"
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "closedAt" is null`;
  const [row] = rows;
  if (!row) return null;
  return {
    id: row.id,
    openedAt: instantOf(row.openedAt),
    acknowledgedAt: row.acknowledgedAt && instantOf(row.acknowledgedAt),
    investigatedAt: row.investigatedAt && instantOf(row.investigatedAt),
    answeredAt: row.answeredAt && instantOf(row.answeredAt),
    closedAt: null,
    outcome: row.outcome,
  };
}

/** It was none. */
export async function deleteComplaint(
  tx: Tx,
  shopId: ShopId,
  complaintId: ComplaintId,
): Promise<void> {
  await tx.$executeRaw`
    delete from "Complaint" where "shopId" = ${shopId}::uuid and "id" = ${complaintId}::uuid`;
}

/** Of the ticket's open complaint, where that was not so before. Whether it was one. */
export async function markComplaint(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  step: { readonly step: "acknowledged" | "investigated"; readonly at: Instant },
): Promise<boolean> {
  const at = dateOf(step.at);
  const changed =
    step.step === "acknowledged"
      ? await tx.$executeRaw`
          update "Complaint" set "acknowledgedAt" = ${at} where "shopId" = ${shopId}::uuid
            and "ticketId" = ${ticketId}::uuid and "closedAt" is null and "acknowledgedAt" is null and "openedAt" <= ${at}`
      : await tx.$executeRaw`
          update "Complaint" set "investigatedAt" = ${at} where "shopId" = ${shopId}::uuid
            and "ticketId" = ${ticketId}::uuid and "closedAt" is null and "investigatedAt" is null`;
  return changed > 0;
}

export async function saveComplaintAnswer(
  tx: Tx,
  shopId: ShopId,
  complaintId: ComplaintId,
  answer: ComplaintAnswer & { readonly at: Instant },
): Promise<void> {
  await tx.$executeRaw`
    update "Complaint" set "outcome" = ${answer.outcome}, "remedy" = ${answer.remedy || null},
      "answerMessageId" = ${answer.messageId}::uuid, "answeredAt" = ${dateOf(answer.at)}
    where "shopId" = ${shopId}::uuid and "id" = ${complaintId}::uuid`;
}

/** The ticket's open complaint is closed, where it has an outcome. Whether it was. */
export async function closeAnsweredComplaint(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  { at, byId }: { readonly at: Instant; readonly byId: MemberId | null },
): Promise<boolean> {
  const changed = await tx.$executeRaw`
    update "Complaint" set "closedAt" = ${dateOf(at)}, "closedById" = ${byId}::uuid
    where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "closedAt" is null and "outcome" is not null`;
  return changed > 0;
}

/** What was written to the customer on the ticket since, by a person, and not taken back; oldest first. */
export async function listRepliesSince(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
  since: Instant,
): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select "id" from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "kind" = 'outbound'
      and "authorId" is not null and coalesce("purpose", 'reply') = 'reply' and "at" >= ${dateOf(since)}
      and "delivery" not in ('bounced', 'dropped', 'failed') order by "at", "id"`;
  return rows.map(({ id }) => id);
}

/** A merge: the open complaint of one ticket is the other's, unless that has one. Its id when it went. */
export async function moveOpenComplaint(
  tx: Tx,
  shopId: ShopId,
  { fromId, toId }: { readonly fromId: TicketId; readonly toId: TicketId },
): Promise<ComplaintId | null> {
  const rows = await tx.$queryRaw<{ id: ComplaintId }[]>`
    update "Complaint" c set "ticketId" = ${toId}::uuid
    where c."shopId" = ${shopId}::uuid and c."ticketId" = ${fromId}::uuid and c."closedAt" is null
      and not exists (select 1 from "Complaint" o where o."shopId" = ${shopId}::uuid and o."ticketId" = ${toId}::uuid
        and o."closedAt" is null)
    returning c."id"`;
  return rows[0]?.id ?? null;
}

/** The merge is undone: it goes back. */
export async function returnComplaint(
  tx: Tx,
  shopId: ShopId,
  complaintId: ComplaintId,
  toId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Complaint" set "ticketId" = ${toId}::uuid where "shopId" = ${shopId}::uuid and "id" = ${complaintId}::uuid
      and not exists (select 1 from "Complaint" o where o."shopId" = ${shopId}::uuid and o."ticketId" = ${toId}::uuid
        and o."closedAt" is null)`;
}

/** A reply was taken back: the complaint is acknowledged by the first of those that are left, or by none. */
export async function renewAcknowledgement(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<void> {
  await tx.$executeRaw`
    update "Complaint" c set "acknowledgedAt" = (select min(m."at") from "Message" m where m."shopId" = c."shopId"
      and m."ticketId" = c."ticketId" and m."kind" = 'outbound' and m."authorId" is not null
      and coalesce(m."purpose", 'reply') = 'reply' and m."at" >= c."openedAt"
      and (m."sendLater" is null or m."beforeSend" is null))
    where c."shopId" = ${shopId}::uuid and c."ticketId" = ${ticketId}::uuid and c."closedAt" is null
      and c."acknowledgedAt" is not null`;
}

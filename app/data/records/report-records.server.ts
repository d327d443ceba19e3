// What was recorded of tickets that reports are worked out from: no words of anybody, only instants and kinds.
import type { ClockKind } from "#app/domain/sla/clock-kind.ts";
import type {
  RecordedClock,
  RecordedEvent,
  RecordedMessage,
  ReportRecord,
} from "#app/domain/report/ticket-record.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** These tickets, and those that were merged with any of them: what is owed for one mail may stand on several. */
export async function listMergedWith(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
): Promise<TicketId[]> {
  const rows = await tx.$queryRaw<{ id: TicketId }[]>`
    with recursive family("id") as (
      select unnest(${ticketIds}::uuid[])
      union
      select case when m."fromId" = f."id" then m."toId" else m."fromId" end from family f
        join "TicketMove" m on m."shopId" = ${shopId}::uuid and (m."fromId" = f."id" or m."toId" = f."id")
          and m."kind" = 'merge' and m."undoneAt" is null
    ) select "id" from family`;
  return rows.map(({ id }) => id);
}

type TicketRow = {
  ticketId: TicketId;
  openedAt: Date;
  assigneeId: string | null;
  isDone: boolean;
  doneAt: Date;
  isSpam: boolean;
  isMerged: boolean;
};
type MergeRow = { fromId: string; toId: string; at: Date };
type ClockRow = {
  ticketId: string;
  key: string;
  kind: ClockKind;
  startedAt: Date;
  startedBy: string | null;
  dueAt: Date | null;
  metAt: Date | null;
  metBy: string | null;
  missedAt: Date | null;
  cancelledAt: Date | null;
};
type EventRow = Omit<RecordedEvent, "at"> & { ticketId: string; at: Date };
type MessageRow = Omit<RecordedMessage, "at" | "acceptedAt" | "lostAt"> & {
  ticketId: string;
  at: Date;
  acceptedAt: Date | null;
  lostAt: Date | null;
};
type PromiseRow = {
  ticketId: string;
  id: string;
  byAt: Date;
  keptAt: Date | null;
  isKept: boolean;
};
type SurveyRow = {
  ticketId: string;
  agentId: string | null;
  sentAt: Date | null;
  answeredAt: Date | null;
  rating: number | null;
};
type CorrectionRow = {
  ticketId: string;
  messageId: string;
  cause: string;
  at: Date;
  authorId: string | null;
};
type ComplaintRow = {
  ticketId: string;
  openedAt: Date;
  closedAt: Date | null;
  outcome: string | null;
};
type ActionRow = {
  ticketId: string;
  kind: string;
  at: Date;
  memberId: string;
  orderGid: string | null;
  worth: number | null;
};

/** `ticketIds` hold, with each ticket, those that it was merged with. One that is gone is not among the records. */
export async function readReportRecords(
  tx: Tx,
  shopId: ShopId,
  ticketIds: readonly TicketId[],
): Promise<(ReportRecord & { readonly ticketId: TicketId })[]> {
  const [
    tickets,
    merges,
    clocks,
    events,
    messages,
    promises,
    surveys,
    corrections,
    complaints,
    actions,
  ] = await Promise.all([
    tx.$queryRaw<TicketRow[]>`
        select "id" as "ticketId", "openedAt", "assigneeId", "status" in ('resolved', 'closed') as "isDone",
          coalesce("resolvedAt", "closedAt", "newestAt") as "doneAt", "spamAt" is not null as "isSpam",
          "mergedIntoId" is not null as "isMerged"
        from "Ticket" where "shopId" = ${shopId}::uuid and "id" = any(${ticketIds}::uuid[])`,
    tx.$queryRaw<MergeRow[]>`
        select "fromId", "toId", "at" from "TicketMove" where "shopId" = ${shopId}::uuid
          and "fromId" = any(${ticketIds}::uuid[]) and "kind" = 'merge' and "undoneAt" is null`,
    tx.$queryRaw<ClockRow[]>`
        select "ticketId", "key", "kind", "startedAt", "startedBy", "dueAt", "metAt", "metBy", "missedAt", "cancelledAt"
        from "SlaClock" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])`,
    tx.$queryRaw<EventRow[]>`
        select "ticketId", "id", "kind", "actor", "at", "detail"->>'from' as "from", "detail"->>'to' as "to",
          case when "kind" = 'miss-cause' then "detail"->>'cause' end as "cause",
          coalesce(("detail"->>'unanswered')::boolean, false) as "isUnanswered",
          coalesce(("detail"->>'late')::boolean, false) as "isLate",
          coalesce(("detail"->>'takenBack')::boolean, false) as "isTakenBack"
        from "TicketEvent" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])
          and "kind" in ('status', 'reopened', 'closed-quietly', 'spam', 'not-spam', 'merged-into', 'move-undone', 'urgency', 'miss-cause')
        order by "at", "id"`,
    tx.$queryRaw<MessageRow[]>`
        select "ticketId", "id", "kind"::text as "kind", "at", "authorId", "asks", "clockless", "acceptedAt",
          "kind" = 'outbound' and "authorId" is not null and coalesce("purpose", 'reply') = 'reply' as "isReply",
          coalesce("delivery" in ('bounced', 'dropped'), false) as "isLost", "deliveryAt" as "lostAt"
        from "Message" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[]) and "kind" <> 'note'
        order by "at", "id"`,
    tx.$queryRaw<PromiseRow[]>`
        select "ticketId", "id", "byAt", "keptAt", "state" = 'kept' as "isKept" from "TicketPromise"
        where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[]) and "state" in ('accepted', 'kept')
        order by "id"`,
    tx.$queryRaw<SurveyRow[]>`
        select "ticketId", "agentId", "sentAt", "answeredAt", "rating" from "Survey"
        where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[])`,
    tx.$queryRaw<CorrectionRow[]>`
        select c."ticketId", c."messageId", c."cause", c."at", m."authorId" from "Correction" c
          join "Message" m on m."shopId" = c."shopId" and m."id" = c."correctsId"
        where c."shopId" = ${shopId}::uuid and c."ticketId" = any(${ticketIds}::uuid[]) order by c."id"`,
    tx.$queryRaw<ComplaintRow[]>`
        select "ticketId", "openedAt", "closedAt", "outcome" from "Complaint"
        where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[]) order by "id"`,
    tx.$queryRaw<ActionRow[]>`
        select "ticketId", "kind", coalesce("finishedAt", "createdAt") as "at", "memberId", "orderGid",
          round(("input"->>'worth')::numeric * 100)::int as "worth"
        from "ShopifyAction" where "shopId" = ${shopId}::uuid and "ticketId" = any(${ticketIds}::uuid[]) and "state" = 'done'
        order by 3, "id"`,
  ]);
  const mergedAts = new Map(merges.map(({ fromId, at }) => [fromId, instantOf(at)]));
  const familyOf = families(ticketIds, merges);
  const ofTicket = {
    clocks: groupBy(clocks, ({ ticketId }) => familyOf(ticketId)),
    events: groupBy(events, byTicket),
    messages: groupBy(messages, byTicket),
    promises: groupBy(promises, byTicket),
    surveys: groupBy(surveys, byTicket),
    corrections: groupBy(corrections, byTicket),
    complaints: groupBy(complaints, byTicket),
    actions: groupBy(actions, byTicket),
  };
  const authors = new Map(
    messages.flatMap(({ id, authorId }) => (authorId === null ? [] : [[id, authorId]])),
  );
  return tickets.map((ticket) => {
    const { ticketId } = ticket;
    const [survey] = ofTicket.surveys(ticketId);
    return {
      ...ticket,
      openedAt: instantOf(ticket.openedAt),
      doneAt: instantOf(ticket.doneAt),
      clocks: ofTicket.clocks(familyOf(ticketId)).map(clockOf),
      mergedAts,
      authors,
      events: ofTicket.events(ticketId).map((row) => ({ ...row, at: instantOf(row.at) })),
      messages: ofTicket.messages(ticketId).map((row) => ({
        ...row,
        at: instantOf(row.at),
        acceptedAt: instantOrNull(row.acceptedAt),
        lostAt: instantOrNull(row.lostAt),
      })),
      promises: ofTicket.promises(ticketId).map((row) => ({
        ...row,
        byAt: instantOf(row.byAt),
        keptAt: instantOrNull(row.keptAt),
      })),
      survey: survey
        ? {
            ...survey,
            sentAt: instantOrNull(survey.sentAt),
            answeredAt: instantOrNull(survey.answeredAt),
          }
        : null,
      corrections: ofTicket.corrections(ticketId).map((row) => ({ ...row, at: instantOf(row.at) })),
      complaints: ofTicket.complaints(ticketId).map((row) => ({
        ...row,
        openedAt: instantOf(row.openedAt),
        closedAt: instantOrNull(row.closedAt),
      })),
      actions: ofTicket.actions(ticketId).map((row) => ({ ...row, at: instantOf(row.at) })),
    };
  });
}

const byTicket = ({ ticketId }: { readonly ticketId: string }): string => ticketId;

const instantOrNull = (date: Date | null): Instant | null =>
  date === null ? null : instantOf(date);

const clockOf = (row: ClockRow): RecordedClock => ({
  ...row,
  startedAt: instantOf(row.startedAt),
  dueAt: instantOrNull(row.dueAt),
  metAt: instantOrNull(row.metAt),
  missedAt: instantOrNull(row.missedAt),
  cancelledAt: instantOrNull(row.cancelledAt),
});

function groupBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string): (key: string) => Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return (key) => groups.get(key) ?? [];
}

/** Names the family of each ticket by one of its members. */
function families(
  ticketIds: readonly string[],
  merges: readonly MergeRow[],
): (ticketId: string) => string {
  const into = new Map(ticketIds.map((id) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    for (let next = into.get(root); next !== undefined && next !== root; next = into.get(root))
      root = next;
    return root;
  };
  for (const { fromId, toId } of merges) into.set(rootOf(fromId), rootOf(toId));
  return rootOf;
}

// Which tickets does a mail name: by its reply address, by the messages that it answers, by its subject?
import type { Candidate, FollowUp } from "#app/domain/thread/decide-thread.ts";
import type { TicketStatus } from "#app/domain/ticket/ticket-status.ts";
import type { ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf } from "#app/domain/shared/instant.ts";
import type { Tx } from "#app/data/db.server.ts";

/** A thread may be long, and its header as long as a sender likes; the nearest messages say enough. */
const MOST_MESSAGE_IDS = 100;

export type NamedTickets = {
  /** The mail's own Message-ID, to see whether another mail came under it. */
  readonly messageId?: string | null;
  readonly replyNumber: number | null;
  /** Message-IDs with angle brackets. */
  readonly inReplyTo: readonly string[];
  readonly references: readonly string[];
  readonly subjectNumber: number | null;
};

export type NamedCandidates = {
  readonly byReplyNumber: Candidate | null;
  readonly byMessageId: readonly (Candidate & { readonly header: "in-reply-to" | "references" })[];
  readonly bySubjectNumber: Candidate | null;
  /** A message of the shop has the mail's own Message-ID already. */
  readonly reusesMessageId: boolean;
};

type CandidateRow = {
  ticketId: TicketId;
  status: TicketStatus;
  closedAt: Date | null;
  participants: string[];
  pending: string[];
  orders: Candidate["orders"];
  proposed: Candidate["proposed"];
  followUps: readonly (Omit<FollowUp, "closedAt"> & { readonly closedAt: string | null })[];
};

/** A ticket that is named, and what stands in its place if it was merged. */
type Named = { readonly hits: readonly Hit[]; readonly candidate: Candidate };

/**
 * Every ticket that something in a mail names; a merged one as the ticket that it went into. Most mail names none: one small
 * question finds that out, and only a ticket that is named is read.
 */
export async function listNamedTickets(
  tx: Tx,
  shopId: ShopId,
  named: NamedTickets,
): Promise<NamedCandidates> {
  const inReplyTo = named.inReplyTo.slice(0, MOST_MESSAGE_IDS);
  const references = named.references.slice(-MOST_MESSAGE_IDS);
  const own = named.messageId ?? null;
  const hits = await listHits(tx, shopId, {
    ids: [...new Set([...inReplyTo, ...references, ...(own === null ? [] : [own])])],
    numbers: [named.replyNumber, named.subjectNumber].filter((number) => number !== null),
  });
  const ticketIds = [...new Set(hits.map(({ ticketId }) => ticketId))];
  const found = await Promise.all(ticketIds.map((ticketId) => findCandidate(tx, shopId, ticketId)));
  const tickets = found.flatMap((row, index): Named[] => {
    const ofTicket = hits.filter(({ ticketId }) => ticketId === ticketIds[index]);
    return row ? [{ hits: ofTicket, candidate: candidate(row) }] : [];
  });
  const byNumber = (number: number | null) =>
    tickets.find(({ hits: all }) => number !== null && all.some((hit) => hit.number === number))
      ?.candidate ?? null;
  const byIds = (header: "in-reply-to" | "references", wanted: readonly string[]) =>
    wanted.flatMap((id) =>
      tickets.filter((one) => namesMessage(one, id)).map((one) => ({ ...one.candidate, header })),
    );
  return {
    byReplyNumber: byNumber(named.replyNumber),
    byMessageId: [...byIds("in-reply-to", inReplyTo), ...byIds("references", references)],
    bySubjectNumber: byNumber(named.subjectNumber),
    reusesMessageId: own !== null && hits.some(({ messageId }) => messageId === own),
  };
}

/** By a Message-ID or the provider's id of a mail, or by the ticket's number. */
type Hit = {
  readonly ticketId: TicketId;
  readonly messageId: string | null;
  readonly number: number | null;
};

async function listHits(
  tx: Tx,
  shopId: ShopId,
  { ids, numbers }: { ids: readonly string[]; numbers: readonly number[] },
): Promise<readonly Hit[]> {
  const byNumber =
    numbers.length === 0
      ? []
      : tx.$queryRaw<Hit[]>`
          select "id" as "ticketId", null as "messageId", "number" from "Ticket"
          where "shopId" = ${shopId}::uuid and "number" = any(${numbers}::int[]) and "anonymisedAt" is null`;
  const byId =
    ids.length === 0
      ? []
      : tx.$queryRaw<Hit[]>`
          select "ticketId", "messageIdHeader" as "messageId", null as "number" from "Message"
            where "shopId" = ${shopId}::uuid and "messageIdHeader" = any(${ids}::text[])
          union all
          select "ticketId", "providerMessageId", null from "Message"
            where "shopId" = ${shopId}::uuid and "providerMessageId" = any(${ids.map(providerIdOf)}::text[])`;
  return (await Promise.all([byNumber, byId])).flat();
}

/** The ticket, or the one that has its mail now; asked by a single id, for which PostgreSQL keeps its plan. */
async function findCandidate(
  tx: Tx,
  shopId: ShopId,
  ticketId: TicketId,
): Promise<CandidateRow | null> {
  const rows = await tx.$queryRaw<CandidateRow[]>`
    with recursive way as (
      select t."id", t."mergedIntoId" from "Ticket" t
        where t."shopId" = ${shopId}::uuid and t."id" = ${ticketId}::uuid
      union
      select t."id", t."mergedIntoId"
        from way w join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = w."mergedIntoId"
    )
    select t."id" as "ticketId", t."status", t."closedAt",
      array(select p."address" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."state" = 'accepted') as participants,
      array(select p."address" from "Participant" p where p."shopId" = t."shopId" and p."ticketId" = t."id"
        and p."state" = 'pending') as pending,
      (select coalesce(jsonb_agg(jsonb_build_object('name', o."orderName", 'because', o."because")), '[]') from "OrderLink" o
        where o."shopId" = t."shopId" and o."ticketId" = t."id") as orders,
      (select coalesce(jsonb_agg(jsonb_build_object('ticketId', a."id", 'participants',
          (select jsonb_agg(p."address") from "Participant" p where p."shopId" = a."shopId" and p."ticketId" = a."id"
            and p."state" = 'accepted')) order by a."number"), '[]') from "Ticket" a
        where a."shopId" = t."shopId" and a."proposedId" = t."id" and a."status" in ('open', 'waiting')) as proposed,
      (select coalesce(jsonb_agg(jsonb_build_object('ticketId', f."id",
          'status', f."status", 'closedAt', f."closedAt",
          'participants', array(select p."address" from "Participant" p where p."shopId" = f."shopId"
            and p."ticketId" = f."id" and p."state" = 'accepted'),
          'orders', (select coalesce(jsonb_agg(jsonb_build_object('name', o."orderName", 'because', o."because")), '[]')
            from "OrderLink" o where o."shopId" = f."shopId" and o."ticketId" = f."id")) order by f."number"), '[]')
        from "Ticket" f where f."shopId" = t."shopId" and f."followsId" = t."id" and f."mergedIntoId" is null) as "followUps"
    from way w join "Ticket" t on t."shopId" = ${shopId}::uuid and t."id" = w."id" where w."mergedIntoId" is null and t."anonymisedAt" is null`;
  return rows[0] ?? null;
}

/** The mail provider writes its own id of a mail before the `@` of the Message-ID that it makes of it. */
const providerIdOf = (messageId: string): string => messageId.replace(/^<|@.*$|>$/g, "");

const namesMessage = ({ hits }: Named, id: string): boolean =>
  hits.some(({ messageId }) => messageId === id || messageId === providerIdOf(id));

const candidate = (row: CandidateRow): Candidate => ({
  ticketId: row.ticketId,
  status: row.status,
  closedAt: row.closedAt ? instantOf(row.closedAt) : null,
  participants: row.participants,
  pending: row.pending,
  orders: row.orders,
  proposed: row.proposed,
  followUps: row.followUps.map((one) => ({
    ...one,
    closedAt: one.closedAt === null ? null : instantOf(new Date(one.closedAt)),
  })),
});

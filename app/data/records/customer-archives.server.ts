// All that is stored of one customer, to be handed on.
import type { ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import type {
  ArchivedClock,
  ArchivedMessage,
  ArchivedTicket,
} from "#app/domain/privacy/archived-ticket.ts";
import type { InboundEmailId, ShopId, TicketId } from "#app/domain/shared/ids.ts";
import { instantOf, type Instant } from "#app/domain/shared/instant.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import { eventWords } from "#app/domain/ticket/event-words.ts";
import type { Tx } from "#app/data/db.server.ts";

export type TicketToArchive = ArchivedTicket & {
  readonly number: number;
  readonly clocks: readonly ArchivedClock[];
};

/** `messageIds`: those of the ticket's messages that are the person's. `history`: whether the ticket is theirs. */
export async function readTicketToArchive(
  tx: Tx,
  shopId: ShopId,
  ask: {
    readonly ticketId: TicketId;
    readonly messageIds: readonly string[];
    readonly history: boolean;
  },
): Promise<TicketToArchive | null> {
  const { ticketId, messageIds, history } = ask;
  const [tickets, messages, files, events, clocks, orders, surveys] = await Promise.all([
    tx.$queryRaw<
      { number: number; subject: string; status: string; openedAt: Date; closedAt: Date | null }[]
    >`
      select "number", "subject", "status", "openedAt", "closedAt" from "Ticket"
      where "shopId" = ${shopId}::uuid and "id" = ${ticketId}::uuid`,
    tx.$queryRaw<
      (Omit<ArchivedMessage, "at" | "files" | "original"> & {
        id: string;
        at: Date;
        emailId: InboundEmailId | null;
        emailBlob: string | null;
      })[]
    >`
      select m."id", m."kind", m."at", m."fromName", m."fromAddress", m."to", m."cc", m."subject", m."text",
        e."id" as "emailId", e."blobName" as "emailBlob"
      from "Message" m left join "InboundEmail" e on e."shopId" = m."shopId" and e."id" = m."inboundEmailId" and e."erasedAt" is null
      where m."shopId" = ${shopId}::uuid and m."id" = any(${messageIds}::uuid[]) order by m."at", m."id"`,
    tx.$queryRaw<{ messageId: string; fileName: string; blobName: string }[]>`
      select "messageId", "fileName", "blobName" from "Attachment"
      where "shopId" = ${shopId}::uuid and "messageId" = any(${messageIds}::uuid[]) order by "messageId", "ordinal"`,
    tx.$queryRaw<{ at: Date; detail: TicketEventDetail }[]>`
      select "at", "detail" from "TicketEvent" where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid
        and ${history}::boolean order by "at", "id"`,
    tx.$queryRaw<
      (Omit<ArchivedClock, "startedAt" | "dueAt" | "metAt"> & {
        startedAt: Date;
        dueAt: Date | null;
        metAt: Date | null;
      })[]
    >`
      select "kind", "state", "target", "startedAt", "dueAt", "metAt" from "SlaClock"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and ${history}::boolean order by "startedAt", "key"`,
    tx.$queryRaw<{ name: string; because: string }[]>`
      select "orderName" as "name", "because" from "OrderLink"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and ${history}::boolean order by "orderName"`,
    tx.$queryRaw<{ at: Date; rating: number; comment: string | null }[]>`
      select coalesce("changedAt", "answeredAt") as "at", "rating", "comment" from "Survey"
      where "shopId" = ${shopId}::uuid and "ticketId" = ${ticketId}::uuid and "answeredAt" is not null and ${history}::boolean`,
  ]);
  const ticket = tickets[0];
  if (!ticket) return null;
  return {
    ...ticket,
    openedAt: instantOf(ticket.openedAt),
    closedAt: ticket.closedAt && instantOf(ticket.closedAt),
    orders: orders.map(({ name, because }) => `${name} (${because})`),
    messages: messages.map(({ id, emailId: _, emailBlob, at, ...message }) => ({
      ...message,
      at: instantOf(at),
      original: emailBlob,
      files: files
        .filter(({ messageId }) => messageId === id)
        .map(({ fileName, blobName }) => ({ fileName, blobName })),
    })),
    events: events.map(({ at, detail }) => ({ at: instantOf(at), words: eventWords(detail) })),
    rating: surveys[0] ? { ...surveys[0], at: instantOf(surveys[0].at) } : null,
    clocks: clocks.map((clock) => ({
      ...clock,
      startedAt: instantOf(clock.startedAt),
      dueAt: clock.dueAt && instantOf(clock.dueAt),
      metAt: clock.metAt && instantOf(clock.metAt),
    })),
  };
}

export type StoredCopy = {
  readonly kind: "customer" | "order";
  readonly name: string;
  readonly facts: unknown;
  readonly details: unknown;
};

/** What we hold of what Shopify says of the person and their orders. */
export async function listCopiesOf(
  tx: Tx,
  shopId: ShopId,
  person: ErasedPerson,
): Promise<StoredCopy[]> {
  return tx.$queryRaw<StoredCopy[]>`
    select 'customer' as "kind", "facts"->>'displayName' as "name", "facts", null::jsonb as "details" from "CustomerCopy"
      where "shopId" = ${shopId}::uuid and "customerGid" = ${person.customerGid}
    union all
    select 'order', "orderName", "facts", "details" from "OrderCopy" where "shopId" = ${shopId}::uuid
      and ("customerGid" = ${person.customerGid} or "orderGid" = any(${person.orderGids}::text[])
        or lower("email") = any(${person.addresses}::text[]))
    order by 1, 2`;
}

export type MailToArchive = {
  readonly id: InboundEmailId;
  readonly blobName: string;
  readonly storedAt: Instant;
  readonly isForm: boolean;
};

export async function readMailsToArchive(
  tx: Tx,
  shopId: ShopId,
  ids: readonly InboundEmailId[],
): Promise<MailToArchive[]> {
  const rows = await tx.$queryRaw<(Omit<MailToArchive, "storedAt"> & { storedAt: Date })[]>`
    select "id", "blobName", "storedAt", coalesce("envelope"->>'form', '') <> '' as "isForm" from "InboundEmail"
    where "shopId" = ${shopId}::uuid and "id" = any(${ids}::uuid[]) and "blobName" <> '' order by "storedAt", "id"`;
  return rows.map((row) => ({ ...row, storedAt: instantOf(row.storedAt) }));
}

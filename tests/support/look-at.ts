// What the tests read back of a shop, through the shop's own eyes.
import {
  Prisma,
  type Attachment,
  type CustomerCopy,
  type CustomerLink,
  type DeliveryEvent,
  type InboundEmail,
  type Mailbox,
  type Member,
  type Message,
  type OrderCopy,
  type OrderLink,
  type Shop,
  type ShopWebhook,
  type SlaClock,
  type Ticket,
  type TicketEvent,
} from "@prisma/client";
import { askInShop } from "#app/data/db.server.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { TestShop } from "./builders.ts";
import type { TestHouse } from "./make-deps.ts";

/** Rows of one shop, oldest first. In SQL: Prisma would compile each question anew, thousands of times in all tests. */
export function lookAt({ deps }: TestHouse, shop: Pick<TestShop, "id">) {
  const rows = <Row>(question: Prisma.Sql): Promise<Row[]> =>
    askInShop(deps.db, shop.id, (tx) => tx.$queryRaw<Row[]>(question));
  const one = async <Row>(question: Prisma.Sql): Promise<Row> => {
    const [first] = await rows<Row>(question);
    if (first === undefined) throw new Error("there is no such row");
    return first;
  };
  return {
    shop: () => one<Shop>(Prisma.sql`select * from "Shop"`),
    mailbox: () => one<Mailbox>(Prisma.sql`select * from "Mailbox" limit 1`),
    members: () => rows<Member>(Prisma.sql`select * from "Member" order by "id"`),
    emails: () => rows<InboundEmail>(Prisma.sql`select * from "InboundEmail" order by "id"`),
    tickets: () => rows<Ticket>(Prisma.sql`select * from "Ticket" order by "number"`),
    ticket: (id: TicketId) =>
      one<Ticket>(Prisma.sql`select * from "Ticket" where "id" = ${id}::uuid`),
    messages: (ticketId: TicketId) =>
      rows<Message>(
        Prisma.sql`select * from "Message" where "ticketId" = ${ticketId}::uuid order by "at", "id"`,
      ),
    message: (id: MessageId) =>
      one<Message>(Prisma.sql`select * from "Message" where "id" = ${id}::uuid`),
    attachments: () => rows<Attachment>(Prisma.sql`select * from "Attachment" order by "ordinal"`),
    clocks: (ticketId: TicketId) =>
      rows<SlaClock>(
        Prisma.sql`select * from "SlaClock" where "ticketId" = ${ticketId}::uuid order by "startedAt"`,
      ),
    /** What happened to the ticket, in the order of writing. */
    history: async (ticketId: TicketId): Promise<TicketEventDetail[]> => {
      const events = await rows<TicketEvent>(
        Prisma.sql`select * from "TicketEvent" where "ticketId" = ${ticketId}::uuid order by "id"`,
      );
      return events.map((event) => event.detail as TicketEventDetail);
    },
    customerLink: async (ticketId: TicketId) => {
      const [link] = await rows<CustomerLink & Partial<Pick<CustomerCopy, "facts">>>(Prisma.sql`
        select l.*, c."facts" from "CustomerLink" l
        left join "CustomerCopy" c on c."shopId" = l."shopId" and c."customerGid" = l."customerGid"
        where l."ticketId" = ${ticketId}::uuid`);
      return link ? { ...link, facts: link.facts ?? null } : null;
    },
    orderLinks: async (ticketId: TicketId) => {
      const links = await rows<OrderLink & Partial<Pick<OrderCopy, "facts" | "fetchedAt">>>(
        Prisma.sql`
          select l.*, c."facts", c."fetchedAt" from "OrderLink" l
          left join "OrderCopy" c on c."shopId" = l."shopId" and c."orderGid" = l."orderGid"
          where l."ticketId" = ${ticketId}::uuid order by l."orderName"`,
      );
      return links.map(({ facts, fetchedAt, ...link }) => ({
        ...link,
        facts: facts ?? null,
        fetchedAt: fetchedAt ?? undefined,
      }));
    },
    deliveryEvents: () => rows<DeliveryEvent>(Prisma.sql`select * from "DeliveryEvent"`),
    webhooks: () => rows<ShopWebhook>(Prisma.sql`select * from "ShopWebhook"`),
  };
}

// What the tests read back of a shop, through the shop's own eyes.
import { inShop } from "#app/data/db.server.ts";
import type { MessageId, TicketId } from "#app/domain/shared/ids.ts";
import type { TicketEventDetail } from "#app/domain/ticket/event-words.ts";
import type { TestShop } from "./builders.ts";
import type { TestHouse } from "./make-deps.ts";

/** Rows of one shop, oldest first. */
export function lookAt({ deps }: TestHouse, shop: Pick<TestShop, "id">) {
  const { db } = deps;
  const shopId = shop.id;
  return {
    shop: () => inShop(db, shopId, (tx) => tx.shop.findUniqueOrThrow({ where: { id: shopId } })),
    mailbox: () => inShop(db, shopId, (tx) => tx.mailbox.findFirstOrThrow()),
    members: () => inShop(db, shopId, (tx) => tx.member.findMany({ orderBy: { id: "asc" } })),
    emails: () => inShop(db, shopId, (tx) => tx.inboundEmail.findMany({ orderBy: { id: "asc" } })),
    tickets: () => inShop(db, shopId, (tx) => tx.ticket.findMany({ orderBy: { number: "asc" } })),
    ticket: (id: TicketId) =>
      inShop(db, shopId, (tx) =>
        tx.ticket.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } }),
      ),
    messages: (ticketId: TicketId) =>
      inShop(db, shopId, (tx) =>
        tx.message.findMany({ where: { ticketId }, orderBy: [{ at: "asc" }, { id: "asc" }] }),
      ),
    message: (id: MessageId) =>
      inShop(db, shopId, (tx) =>
        tx.message.findUniqueOrThrow({ where: { shopId_id: { shopId, id } } }),
      ),
    attachments: () =>
      inShop(db, shopId, (tx) => tx.attachment.findMany({ orderBy: { ordinal: "asc" } })),
    clocks: (ticketId: TicketId) =>
      inShop(db, shopId, (tx) =>
        tx.slaClock.findMany({ where: { ticketId }, orderBy: { startedAt: "asc" } }),
      ),
    /** What happened to the ticket, in the order of writing. */
    history: async (ticketId: TicketId): Promise<TicketEventDetail[]> => {
      const rows = await inShop(db, shopId, (tx) =>
        tx.ticketEvent.findMany({ where: { ticketId }, orderBy: { id: "asc" } }),
      );
      return rows.map((row) => row.detail as TicketEventDetail);
    },
    customerLink: (ticketId: TicketId) =>
      inShop(db, shopId, async (tx) => {
        const link = await tx.customerLink.findUnique({
          where: { shopId_ticketId: { shopId, ticketId } },
        });
        const copy = link?.customerGid
          ? await tx.customerCopy.findFirst({ where: { customerGid: link.customerGid } })
          : null;
        return link && { ...link, facts: copy?.facts ?? null };
      }),
    orderLinks: (ticketId: TicketId) =>
      inShop(db, shopId, async (tx) => {
        const links = await tx.orderLink.findMany({
          where: { ticketId },
          orderBy: { orderName: "asc" },
        });
        const copies = await tx.orderCopy.findMany({
          where: { orderGid: { in: links.map(({ orderGid }) => orderGid) } },
        });
        return links.map((link) => {
          const copy = copies.find(({ orderGid }) => orderGid === link.orderGid);
          return { ...link, facts: copy?.facts ?? null, fetchedAt: copy?.fetchedAt };
        });
      }),
    deliveryEvents: () => inShop(db, shopId, (tx) => tx.deliveryEvent.findMany()),
    webhooks: () => inShop(db, shopId, (tx) => tx.shopWebhook.findMany()),
  };
}

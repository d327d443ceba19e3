import { inShop } from "#app/data/db.server.ts";
import type { MessageId, TicketPromiseId } from "#app/domain/shared/ids.ts";
import { sendReply, type SendReply } from "#app/services/reply/send-reply.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

export const TWO_PROMISES =
  "We will check the clasp by Wednesday. You will hear from us by Friday.";

let presses = 0;

/** A reply, written on a Monday at 10:00 in the shop's zone, that promises something by Wednesday and by Friday. */
export async function aPromisingReply(house: TestHouse, change: Partial<SendReply> = {}) {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  const press = (more: Partial<SendReply>) => aPress(house, shop, ticket, more);
  const messageId = await press({ text: TWO_PROMISES, ...change });
  return {
    shop,
    ticket,
    messageId,
    press,
    /** By their date. */
    stored: () => storedPromises(house, shop),
    clocks: async () =>
      (await lookAt(house, shop).clocks(ticket.id)).filter(({ kind }) => kind === "promise"),
    decisionOn: async (nth: number) => {
      const promise = (await storedPromises(house, shop))[nth];
      return {
        shopId: shop.id,
        ticketId: ticket.id,
        promiseId: promise?.id as TicketPromiseId,
        by: shop.owner,
      };
    },
  };
}

const storedPromises = (house: TestHouse, shop: TestShop) =>
  inShop(house.deps.db, shop.id, (tx) => tx.ticketPromise.findMany({ orderBy: { byAt: "asc" } }));

async function aPress(
  house: TestHouse,
  shop: TestShop,
  ticket: TestTicket,
  change: Partial<SendReply>,
): Promise<MessageId> {
  presses += 1;
  const { messageId } = await sendReply(house.deps, {
    shopId: shop.id,
    ticketId: ticket.id,
    author: shop.owner,
    text: "Hello.",
    to: ticket.customerAddress,
    seenMessageId: ticket.messageId,
    idempotencyKey: `promise-${presses}`,
    locale: "en-US",
    ...change,
  });
  return messageId as MessageId;
}

import { HOUR_MS } from "#app/domain/shared/instant.ts";
import { aReply, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";
import type { MailToCompose } from "#tests/sandbox/mailbox/compose-mail.ts";

/** A Monday, 10:00 in the shop's zone: its general mail is due on Wednesday 10:00. */
export async function anUnansweredTicket(house: TestHouse, mail: Partial<MailToCompose> = {}) {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop, {
    from: "jo.fremd@post.example",
    fromName: "Jo Fremd",
    subject: "Rings",
    text: "Do you make rings of white gold?",
    ...mail,
  });
  const step = { shopId: shop.id, ticketId: ticket.id, by: shop.owner } as const;
  const look = lookAt(house, shop);
  return {
    shop,
    ticket,
    step,
    now: () => look.ticket(ticket.id),
    clocks: () => look.clocks(ticket.id),
    /** What agents and Loupe did, in order, without what the mail itself wrote, and whose it became by an answer. */
    history: async () =>
      (await look.history(ticket.id)).filter(
        (event) =>
          !["opened", "joined", "customer-not-found", "reopened"].includes(event.kind) &&
          !(event.kind === "assigned" && event.because === "replied"),
      ),
  };
}

/** The same, an hour after the shop's answer went out. */
export async function anAnsweredTicket(house: TestHouse, text?: string) {
  const at = await anUnansweredTicket(house);
  await aReply(house, at.shop, at.ticket, text === undefined ? {} : { text });
  await drainJobs(house);
  house.clock.pass(HOUR_MS);
  return at;
}

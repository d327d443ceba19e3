import { HOUR_MS } from "#app/domain/shared/instant.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import type { TestHouse } from "#tests/support/make-deps.ts";

type Mails = readonly [MessageId, MessageId, MessageId];

/** A ticket with up to three unanswered mails of its customer, an hour between each: "Mail 1" says "Text 1", and so on. */
export async function aThread(house: TestHouse, count: 1 | 2 | 3) {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop, { subject: "Mail 1", text: "Text 1" });
  for (let number = 2; number <= count; number += 1) {
    house.clock.pass(HOUR_MS);
    await arrives(
      house,
      shop,
      aCustomerMail({
        subject: `Mail ${number}`,
        text: `Text ${number}`,
        inReplyTo: ticket.messageIdHeader,
      }),
    );
    await drainJobs(house);
  }
  const rows = await lookAt(house, shop).messages(ticket.id);
  if (rows.length !== count) throw new Error("the mails made no thread");
  return { shop, ticket, mails: rows.map(({ id }) => id as MessageId) as unknown as Mails };
}

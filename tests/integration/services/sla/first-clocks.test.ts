import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { findWaitingMail } from "#app/data/records/inbound-emails.server.ts";
import { findTicketDue, listClocks } from "#app/data/records/sla-clocks.server.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import type { InboundEmailId, MessageId } from "#app/domain/shared/ids.ts";
import { firstClocks } from "#app/services/sla/first-clocks.ts";
import { policyThatHolds } from "#app/services/sla/policy-that-holds.ts";
import { rebuildClocks } from "#app/services/sla/rebuild-clocks.ts";
import { aCustomerMail, arrives, aShop, aTicket } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const urgent = "My ring arrived broken, a stone is missing.";

describe("the clocks of a new ticket", () => {
  it("are those of its urgency, with due instant, warnings and why, before anything is written", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    const [email] = await lookAt(house, shop).emails();
    const policy = await inShop(house.deps.db, shop.id, async (tx) => {
      const waiting = await findWaitingMail(tx, shop.id, email?.id as InboundEmailId);
      if (!waiting) throw new Error("the mail is not there");
      return policyThatHolds(house.deps, tx, shop.id, waiting.marks);
    });
    const first = {
      messageId: house.deps.newId<MessageId>(),
      receivedAt: house.clock(),
      readAt: house.clock(),
    };

    const general = firstClocks(policy, { ...first, urgency: "general" });
    const both = firstClocks(policy, { ...first, urgency: "urgent" });

    expect(general.clocks.map(({ kind, target }) => [kind, target])).toEqual([
      ["first-reply", "2 business days"],
    ]);
    expect(both.clocks.map(({ kind, target }) => [kind, target])).toEqual([
      ["first-reply", "1 business day"],
      ["resolution", "1 business day"],
    ]);
    expect(general.due).toMatchObject({ dueKind: "first-reply", dueAt: general.clocks[0]?.dueAt });
    expect(general.clocks[0]?.trace).not.toEqual([]);
    expect(general.clocks[0]?.warnAts).toHaveLength(2);
  });

  it("are the same as those that are worked out from the ticket's history", async () => {
    const shop = await aShop(house);
    await arrives(house, shop, aCustomerMail());
    house.clock.pass(MINUTE_MS);
    for (const text of ["Do you have it in silver?", urgent]) {
      const ticket = await aTicket(house, shop, { text, subject: text });
      const read = () =>
        inShop(house.deps.db, shop.id, async (tx) => ({
          clocks: await listClocks(tx, shop.id, ticket.id),
          due: await findTicketDue(tx, shop.id, ticket.id),
        }));
      const before = await read();

      await inShop(house.deps.db, shop.id, (tx) =>
        rebuildClocks(house.deps, tx, shop.id, ticket.id),
      );

      expect(before.clocks).toHaveLength(text === urgent ? 2 : 1);
      expect(await read()).toEqual(before);
    }
  });
});

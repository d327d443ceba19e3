import { describe, expect, it } from "vitest";
import { inShop, inShopBySql } from "#app/data/db.server.ts";
import { savePendingParticipants } from "#app/data/records/participants.server.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { acceptParticipant } from "#app/services/ticket/accept-participant.ts";
import { dropParticipant } from "#app/services/ticket/drop-participant.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();
const BOB = "bob@post.example";

/** Ana's ticket, on which Bob was named in copy. */
async function aTicketWithBob() {
  const shop = await aShop(house);
  const ticket = await aTicket(house, shop);
  await inShopBySql(house.deps.db, shop.id, (tx) =>
    savePendingParticipants(
      tx,
      shop.id,
      ticket.id,
      [
        { address: BOB, name: "Bob" },
        { address: ticket.customerAddress, name: null },
      ],
      house.clock(),
    ),
  );
  const ask = { shopId: shop.id, ticketId: ticket.id, address: "Bob@Post.example", by: shop.owner };
  return { shop, ticket, ask };
}

const people = async (shop: TestShop, ticketId: TicketId) => {
  const rows = await inShop(house.deps.db, shop.id, (tx) =>
    tx.participant.findMany({ where: { ticketId }, orderBy: { address: "asc" } }),
  );
  return rows.map(({ address, state }) => [address, state]);
};
const ANA = ["ana.sommer@post.example", "accepted"];

describe("accepting somebody who was named in a copy line", () => {
  it("lets them take part, once", async () => {
    const { shop, ticket, ask } = await aTicketWithBob();
    expect(await people(shop, ticket.id)).toEqual([ANA, [BOB, "pending"]]);

    await Promise.all([1, 2].map(() => acceptParticipant(house.deps, ask)));

    expect(await people(shop, ticket.id)).toEqual([ANA, [BOB, "accepted"]]);
    const accepted = (await lookAt(house, shop).history(ticket.id)).filter(
      ({ kind }) => kind === "participant-accepted",
    );
    expect(accepted).toEqual([{ kind: "participant-accepted", address: BOB, by: "Marlen Vogt" }]);
    await expectSameAfterRepeating(house, () => acceptParticipant(house.deps, ask));
  });

  it("is refused for somebody who is not there, for readers, and for another shop", async () => {
    const { shop, ask } = await aTicketWithBob();
    const theirs = await aShop(house);

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(
        acceptParticipant(house.deps, { ...ask, address: "cy@post.example" }),
        "not-found",
      );
      await expectRefusal(
        acceptParticipant(house.deps, { ...ask, by: aReader(shop) }),
        "not-allowed",
      );
      await expectRefusal(
        acceptParticipant(house.deps, { ...ask, shopId: theirs.id }),
        "not-found",
      );
    });
  });
});

describe("taking somebody off a ticket", () => {
  it("takes them off, once; a later copy line makes them pending again", async () => {
    const { shop, ticket, ask } = await aTicketWithBob();
    await acceptParticipant(house.deps, ask);

    await Promise.all([1, 2].map(() => dropParticipant(house.deps, ask)));

    expect(await people(shop, ticket.id)).toEqual([ANA]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "participant-dropped",
      address: BOB,
      by: "Marlen Vogt",
    });
    await expectSameAfterRepeating(house, () => dropParticipant(house.deps, ask));
  });

  it("is refused for the customer, for readers, and for another shop", async () => {
    const { shop, ticket, ask } = await aTicketWithBob();
    const theirs = await aShop(house);

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(
        dropParticipant(house.deps, { ...ask, address: ticket.customerAddress }),
        "invalid",
      );
      await expectRefusal(
        dropParticipant(house.deps, { ...ask, by: aReader(shop) }),
        "not-allowed",
      );
      await expectRefusal(dropParticipant(house.deps, { ...ask, shopId: theirs.id }), "not-found");
    });
  });
});

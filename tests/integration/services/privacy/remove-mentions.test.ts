import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { SweepPlace } from "#app/data/records/privacy-requests.server.ts";
import { NO_PERSON, type ErasedPerson } from "#app/domain/privacy/erased-person.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import type { TicketId } from "#app/domain/shared/ids.ts";
import { removeMentions } from "#app/services/privacy/remove-mentions.ts";
import { aShop, aTicket, type TestShop } from "#tests/support/builders.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const person: ErasedPerson = {
  ...NO_PERSON,
  customerGid: "gid://shopify/Customer/66001",
  addresses: ["orla.finch@post.example"],
  names: ["Orla Finch"],
};

const sweep = (
  shop: TestShop,
  given: { touched?: readonly TicketId[]; from?: SweepPlace | null; clock?: () => Instant },
) =>
  removeMentions({ ...house.deps, clock: given.clock ?? house.clock }, shop.id, {
    person,
    touched: given.touched ?? [],
    from: given.from ?? null,
    removeMails: () => Promise.resolve(),
  });

const textOf = async (shop: TestShop, ticketId: TicketId) =>
  (await lookAt(house, shop).messages(ticketId))[0]?.text;

describe("mentions of somebody who is erased", () => {
  it("are marks afterwards, addresses everywhere and names only where the person was", async () => {
    const shop = await aShop(house);
    const text = "Orla Finch, orla.finch@post.example, said so.";
    const [where, elsewhere] = [
      await aTicket(house, shop, { text }),
      await aTicket(house, shop, { text, from: "bo@post.example" }),
    ];

    expect(await sweep(shop, { touched: [where.id] })).toBeNull();

    expect(await textOf(shop, where.id)).toContain("[erased], [erased], said so.");
    expect(await textOf(shop, elsewhere.id)).toContain("Orla Finch, [erased], said so.");
  });

  it("are ids of Shopify's, too, and nobody else's", async () => {
    const shop = await aShop(house);
    const { id } = await aTicket(house, shop);
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.ticketEvent.updateMany({
        where: { ticketId: id },
        data: { detail: { of: [person.customerGid, `${person.customerGid}9`] } },
      }),
    );

    await sweep(shop, {});

    const events = await inShop(house.deps.db, shop.id, (tx) => tx.ticketEvent.findMany());
    expect(events[0]?.detail).toEqual({ of: ["[erased]", `${person.customerGid}9`] });
  });

  it("are gone through in pieces: the next one goes on where the time was over", async () => {
    const shop = await aShop(house);
    const { id } = await aTicket(house, shop, { text: "Ask orla.finch@post.example." });
    let passed = 0;
    const slow = () => (house.clock() + (passed += 10_000)) as Instant;

    const places: SweepPlace[] = [];
    for (let from: SweepPlace | null = null; places.length < 99; places.push(from)) {
      from = await sweep(shop, { from, clock: slow });
      if (from === null) break;
    }

    const names = places.map(({ look, table }) => `${look} ${table}`);
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...new Set(names)].sort());
    expect(await textOf(shop, id)).toContain("Ask [erased].");
  });
});

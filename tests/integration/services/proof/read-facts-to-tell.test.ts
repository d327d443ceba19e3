import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { readProofFacts } from "#app/data/records/proof-facts.server.ts";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { readFactsToTell } from "#app/services/proof/read-facts-to-tell.ts";
import { aShop, aTicket, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();

const read = (shop: TestShop, ticket: TestTicket, answers: MessageId | null) =>
  inShopBySql(house.deps.db, shop.id, async (tx) =>
    readFactsToTell(tx, shop.id, {
      shop: { orderPrefix: "#", orderSuffix: "" },
      proof: await readProofFacts(tx, shop.id, ticket.id),
      surprises: { surpriseTags: [], surpriseTypes: [] },
      answers,
    }),
  );

describe("what decides which facts a reply may tell", () => {
  it("is the message that it answers, with the standing of its sender", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    expect(await read(shop, ticket, ticket.messageId)).toMatchObject({
      answers: { fromAddress: ticket.customerAddress, authenticity: { standing: "unproven" } },
      reasonsGivenFor: [],
    });
  });

  it("is nobody's word where nobody has written", async () => {
    const shop = await aShop(house);
    const ticket = await aTicket(house, shop);

    expect((await read(shop, ticket, null)).answers).toMatchObject({ fromAddress: "" });
  });

  it("is not there for another shop's message", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aTicket(house, mine);
    const other = await aTicket(house, theirs);

    await expectRefusal(read(mine, ticket, other.messageId), "not-found");
  });
});

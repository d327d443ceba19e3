import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import type { ProofLevel } from "#app/domain/proof/proof-level.ts";
import { answerConfirmation } from "#app/services/proof/answer-confirmation.ts";
import { keepTicketProof } from "#app/services/proof/keep-ticket-proof.ts";
import { askInbox } from "#tests/integration/data/pages/ask-inbox.ts";
import { aShop, type TestShop } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aBuyer, aRequest, ask, mallory, tokenFor } from "./a-request.ts";

const house = useHouse();
const provenAs = async (shop: TestShop, proof: ProofLevel) =>
  (await askInbox(house, shop, "all", { filters: { proof } })).rows.map(({ number }) => number);

describe("the proof that the inbox filters by", () => {
  it("is that of the newest message, and follows links and answers", async () => {
    const shop = await aShop(house);
    const { order, customer } = aBuyer(house);
    await aRequest(house, shop, { from: customer.email ?? "", subject: "A ring" });
    const stranger = await aRequest(house, shop, {
      ...mallory,
      text: `Where is order ${order.name}?`,
    });
    await aRequest(
      house,
      shop,
      { from: "eve@forged.example" },
      {
        signedBy: null,
        dmarc: "v=DMARC1; p=reject",
      },
    );
    expect(await provenAs(shop, "mailbox")).toEqual(["MJ-1001"]);
    expect(await provenAs(shop, "unproven")).toEqual(["MJ-1002"]);
    expect(await provenAs(shop, "contradicted")).toEqual(["MJ-1003"]);

    await ask(house, shop, stranger, order.id);
    await drainJobs(house);
    await answerConfirmation(house.deps, { token: tokenFor(house, order.email), answer: "yes" });

    expect(await provenAs(shop, "order")).toEqual(["MJ-1002"]);
    expect(await provenAs(shop, "unproven")).toEqual([]);
  });

  it("is kept for a ticket of one's own shop alone", async () => {
    const [mine, theirs] = [await aShop(house), await aShop(house)];
    const ticket = await aRequest(house, theirs, mallory);

    await inShop(house.deps.db, mine.id, (tx) => keepTicketProof(tx, mine.id, ticket.id));

    expect(await provenAs(theirs, "unproven")).toEqual(["MJ-1001"]);
  });
});

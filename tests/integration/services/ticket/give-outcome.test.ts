import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { openComplaint } from "#app/services/complaint/open-complaint.ts";
import { giveOutcome } from "#app/services/ticket/give-outcome.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anAnsweredTicket } from "./a-ticket-to-work-on.ts";

const house = useHouse();

describe("the outcome of a ticket's complaint", () => {
  it("is kept with the complaint that is open, and refused where none is", async () => {
    const { shop, step } = await anAnsweredTicket(house);
    const wanted = { outcome: "withdrawn", remedy: "", messageId: null };
    const give = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        giveOutcome(tx, step, { wanted, at: house.clock() }),
      );

    await expectRefusal(give(), "conflict");
    await openComplaint(house.deps, { ...step, about: "" });

    expect(await give()).toEqual({
      kind: "complaint",
      step: "answered",
      by: "Marlen Vogt",
      outcome: "withdrawn",
    });
  });
});

import { describe, expect, it } from "vitest";
import type { MessageId } from "#app/domain/shared/ids.ts";
import { correctTriage } from "#app/services/ticket/correct-triage.ts";
import { exportTriageLabels } from "#app/services/triage/export-triage-labels.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

const nothing = { category: null, urgency: null, messageId: null } as const;
const urgent = { ...nothing, urgency: "urgent" } as const;
const general = { ...nothing, urgency: "general" } as const;

describe("correcting what triage made of a ticket", () => {
  it("aims its clocks anew from the original receipt, and back again", async () => {
    const { step, now, clocks } = await anUnansweredTicket(house);
    const before = await now();
    expect(before.urgency).toBe("general");

    house.clock.moveTo("2026-11-23T20:00:00Z");
    await correctTriage(house.deps, { ...step, ...urgent });
    // Received on Monday 10:00; one business day.
    const due = new Date("2026-11-24T15:00:00Z");
    expect(await now()).toMatchObject({ urgency: "urgent", dueAt: due });
    expect((await clocks()).map(({ kind, dueAt }) => [kind, dueAt])).toEqual([
      ["first-reply", due],
      ["resolution", due],
    ]);
    await expectSameAfterRepeating(house, () => correctTriage(house.deps, { ...step, ...urgent }));

    await correctTriage(house.deps, { ...step, ...general });
    expect(await now()).toMatchObject({ urgency: "general", dueAt: before.dueAt });
    expect((await clocks()).find(({ kind }) => kind === "resolution")?.state).toBe("cancelled");
  });

  it("is kept with the message, in the history, and changes the category alone as well", async () => {
    const { shop, ticket, step, now, history } = await anUnansweredTicket(house);
    const { category: from } = await now();
    const category = "returns_refunds";

    await Promise.all(
      [1, 2].map(() => correctTriage(house.deps, { ...step, ...nothing, category })),
    );

    expect(await now()).toMatchObject({ category, urgency: "general" });
    expect((await lookAt(house, shop).message(ticket.messageId)).correctedTriage).toEqual({
      category,
      urgency: "general",
      by: "Marlen Vogt",
      at: new Date(house.clock()).toISOString(),
    });
    expect(await history()).toEqual([{ kind: "category", from, to: category, by: "Marlen Vogt" }]);
  });

  it("is marked late when urgency is lowered after the warning", async () => {
    const { step, history } = await anUnansweredTicket(house);
    await correctTriage(house.deps, { ...step, ...urgent });

    // Tuesday 09:30: due at 10:00.
    house.clock.moveTo("2026-11-24T14:30:00Z");
    await correctTriage(house.deps, { ...step, ...general });

    expect(await history()).toMatchObject([
      { kind: "urgency", to: "urgent" },
      { kind: "urgency", to: "general", late: true },
    ]);
  });

  it("erases no miss", async () => {
    const { step, clocks } = await anUnansweredTicket(house);
    await correctTriage(house.deps, { ...step, ...urgent });

    house.clock.moveTo("2026-11-25T14:30:00Z");
    await correctTriage(house.deps, { ...step, ...general });

    expect((await clocks()).find(({ kind }) => kind === "first-reply")?.state).toBe("missed");
  });

  it("is refused for a message of another ticket, for readers, and for another shop", async () => {
    const { shop, step, now } = await anUnansweredTicket(house);
    const other = await aTicket(house, shop);
    const theirs = await aShop(house);
    const ask = { ...step, ...urgent };
    const unknown = house.deps.newId<MessageId>();

    for (const messageId of [other.messageId, unknown])
      await expectRefusal(correctTriage(house.deps, { ...ask, messageId }), "not-found");
    await expectRefusal(correctTriage(house.deps, { ...ask, by: aReader(shop) }), "not-allowed");
    await expectRefusal(correctTriage(house.deps, { ...ask, shopId: theirs.id }), "not-found");
    expect((await now()).urgency).toBe("general");
  });
});

describe("exporting the corrections", () => {
  it("gives the owner a labelled line for each corrected message, and nobody else's", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await anUnansweredTicket(house, { text: "Theirs" });
    await correctTriage(house.deps, { ...theirs.step, ...urgent });
    const ask = { shopId: shop.id, by: shop.owner };
    expect(await exportTriageLabels(house.deps, ask)).toBe("");

    await correctTriage(house.deps, { ...step, ...nothing, category: "product_information" });
    await correctTriage(house.deps, { ...step, ...urgent, category: "order_support" });

    const lines = (await exportTriageLabels(house.deps, ask)).trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
      {
        text: expect.stringContaining("rings of white gold") as unknown,
        subject: "Rings",
        category: "order_support",
        urgency: "urgent",
      },
    ]);
    expect(house.logged.at(-1)).toEqual({
      level: "info",
      event: "triage-labels-exported",
      fields: { shopId: shop.id, memberId: shop.owner.id, count: 1 },
    });
  });

  it("is the owner's alone", async () => {
    const shop = await aShop(house);

    for (const role of ["agent", "read-only", "blocked"] as const)
      await expectRefusal(
        exportTriageLabels(house.deps, { shopId: shop.id, by: { ...shop.owner, role } }),
        "not-allowed",
      );
  });
});

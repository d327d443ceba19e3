import { describe, expect, it } from "vitest";
import { setOwnDue } from "#app/services/ticket/set-own-due.ts";
import { aShop } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { anUnansweredTicket } from "./a-ticket-to-work-on.ts";
import { aReader } from "./look-at-tickets.ts";

const house = useHouse();

const own = { until: "2026-11-27T12:00", reason: "Agreed by phone" };

describe("an agent's own due date", () => {
  it("beats the policy's until it is taken back", async () => {
    const { step, now, history } = await anUnansweredTicket(house);
    const policys = (await now()).dueAt;

    await setOwnDue(house.deps, { ...step, ...own });
    const at = new Date("2026-11-27T17:00:00Z");
    expect(await now()).toMatchObject({ ownDueAt: at, ownDueReason: own.reason, dueAt: at });
    await expectSameAfterRepeating(house, () => setOwnDue(house.deps, { ...step, ...own }));
    await setOwnDue(house.deps, { ...step, until: null, reason: "" });

    expect(await now()).toMatchObject({ ownDueAt: null, ownDueReason: null, dueAt: policys });
    expect(await history()).toEqual([
      {
        kind: "own-due",
        until: "2026-11-27T12:00:00-05:00",
        reason: own.reason,
        by: "Marlen Vogt",
      },
      { kind: "own-due", until: null, reason: "", by: "Marlen Vogt" },
    ]);
  });

  it.each([
    ["no time", { ...own, until: "Friday" }],
    ["a time that has passed", { ...own, until: "2026-11-20T12:00" }],
    ["no reason", { ...own, reason: " " }],
  ])("is refused with %s", async (_, wanted) => {
    const { step, now } = await anUnansweredTicket(house);

    await expectRefusal(setOwnDue(house.deps, { ...step, ...wanted }), "invalid");

    expect((await now()).ownDueAt).toBeNull();
  });

  it("is not for readers, and not for another shop", async () => {
    const { shop, step } = await anUnansweredTicket(house);
    const theirs = await aShop(house);

    await expectRefusal(
      setOwnDue(house.deps, { ...step, ...own, by: aReader(shop) }),
      "not-allowed",
    );
    await expectRefusal(setOwnDue(house.deps, { ...step, ...own, shopId: theirs.id }), "not-found");
  });
});

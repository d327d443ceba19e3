import { describe, expect, it } from "vitest";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { acceptPromise } from "#app/services/promise/accept-promise.ts";
import { decidePromise } from "#app/services/promise/decide-promise.ts";
import { keepPromise } from "#app/services/promise/keep-promise.ts";
import { strikePromise } from "#app/services/promise/strike-promise.ts";
import { aShop, aTicket } from "#tests/support/builders.ts";
import { expectSameAfterRepeating } from "#tests/support/expect-same-after-repeating.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aPromisingReply } from "./a-promising-reply.ts";

const house = useHouse();

describe("deciding about a promise", () => {
  it("accepts it, once: a clock runs to its date", async () => {
    const { shop, ticket, stored, clocks, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);

    await Promise.all([1, 2].map(() => acceptPromise(house.deps, decision)));

    expect((await stored())[0]).toMatchObject({ state: "accepted" });
    expect(await clocks()).toHaveLength(1);
    const history = await lookAt(house, shop).history(ticket.id);
    expect(history.filter(({ kind }) => kind === "promise-accepted")).toHaveLength(1);
    await expectSameAfterRepeating(house, () => acceptPromise(house.deps, decision));
  });

  it("strikes it: its clock ends", async () => {
    const { stored, clocks, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    await acceptPromise(house.deps, decision);

    await strikePromise(house.deps, decision);

    expect((await stored())[0]).toMatchObject({ state: "struck" });
    expect(await clocks()).toMatchObject([{ state: "cancelled" }]);
    await expectRefusal(acceptPromise(house.deps, decision), "conflict");
  });

  it("marks it as kept, late where its date has passed: the miss stays a fact", async () => {
    const { stored, clocks, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    await acceptPromise(house.deps, decision);
    house.clock.pass(4 * DAY_MS);

    await keepPromise(house.deps, decision);

    expect((await stored())[0]).toMatchObject({ state: "kept" });
    const [clock] = await clocks();
    expect(clock).toMatchObject({ state: "missed" });
    expect(clock?.metAt).not.toBeNull();
    await expectSameAfterRepeating(house, () => keepPromise(house.deps, decision));
  });

  it("is refused before it was accepted, for readers, for another ticket and for another shop", async () => {
    const { shop, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    const theirs = await aShop(house);
    const other = await aTicket(house, shop, { subject: "Another matter" });

    await expectSameAfterRepeating(house, async () => {
      await expectRefusal(keepPromise(house.deps, decision), "conflict");
      const reader = { ...shop.owner, role: "read-only" as const };
      await expectRefusal(acceptPromise(house.deps, { ...decision, by: reader }), "not-allowed");
      await expectRefusal(
        acceptPromise(house.deps, { ...decision, shopId: theirs.id }),
        "not-found",
      );
      await expectRefusal(
        strikePromise(house.deps, { ...decision, ticketId: other.id }),
        "not-found",
      );
    });
  });

  it("of two people at once who decide otherwise, tells the second", async () => {
    const { stored, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    await acceptPromise(house.deps, decision);

    const outcomes = await Promise.allSettled([
      decidePromise(house.deps, decision, "keep"),
      decidePromise(house.deps, decision, "strike"),
    ]);

    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(["kept", "struck"]).toContain((await stored())[0]?.state);
  });
});

import { describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import type { TicketPromiseId } from "#app/domain/shared/ids.ts";
import { settlePromise } from "#app/services/promise/settle-promise.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aPromisingReply } from "./a-promising-reply.ts";

const house = useHouse();

describe("the step that settles a promise", () => {
  it("writes state and history once, with the date in the shop's own time", async () => {
    const { shop, ticket, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    const settle = () =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        settlePromise(house.deps, tx, shop.id, { ...decision, move: "accept" }),
      );

    expect(await settle()).toBe(true);
    expect(await settle()).toBe(false);

    const history = await lookAt(house, shop).history(ticket.id);
    const accepted = history.filter(({ kind }) => kind === "promise-accepted");
    expect(accepted).toHaveLength(1);
    expect(accepted[0]).toMatchObject({
      words: "by Wednesday",
      until: expect.stringMatching(/T17:00:00[+-]/) as string,
    });
  });

  it("refuses a promise that is not there", async () => {
    const { shop, decisionOn } = await aPromisingReply(house);
    const decision = await decisionOn(0);
    const promiseId = house.deps.newId<TicketPromiseId>();

    await expectRefusal(
      inShopBySql(house.deps.db, shop.id, (tx) =>
        settlePromise(house.deps, tx, shop.id, { ...decision, promiseId, move: "accept" }),
      ),
      "not-found",
    );
  });
});

import { describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { readTicketPage } from "#app/data/pages/ticket-page.server.ts";
import type { TicketPromiseId } from "#app/domain/shared/ids.ts";
import { DAY_MS } from "#app/domain/shared/instant.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { aPromisingReply, TWO_PROMISES } from "./a-promising-reply.ts";

const house = useHouse();

describe("promises in a reply", () => {
  it("are offered with it, and start no clock before somebody accepts them", async () => {
    const { messageId, stored, clocks } = await aPromisingReply(house);

    expect(await stored()).toMatchObject([
      { words: "by Wednesday", state: "offered", messageId, decidedAt: null },
      { words: "by Friday", state: "offered", messageId },
    ]);
    expect(await clocks()).toEqual([]);
  });

  it("are accepted or struck at once as the writer chose before sending", async () => {
    const { shop, ticket, stored, clocks } = await aPromisingReply(house, {
      promises: [
        { words: "by Wednesday", nth: 0, choice: "accept" },
        { words: "by Friday", nth: 0, choice: "strike" },
        { words: "by Sunday", nth: 0, choice: "accept" },
      ],
    });

    const [accepted, struck, ...others] = await stored();
    expect(accepted).toMatchObject({ state: "accepted", decidedById: shop.owner.id });
    expect(struck).toMatchObject({ state: "struck", decidedById: shop.owner.id });
    expect(others).toEqual([]);
    expect(await clocks()).toMatchObject([
      { startedBy: accepted?.id, dueAt: accepted?.byAt, state: "running" },
    ]);
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual(
      expect.objectContaining({ kind: "promise-accepted", words: "by Wednesday" }),
    );
  });

  it("are none where their date has passed", async () => {
    const { stored } = await aPromisingReply(house, { text: "We will call at 1:00 am today." });

    expect(await stored()).toEqual([]);
  });

  it("are written once for two presses of one form", async () => {
    const { stored, press } = await aPromisingReply(house, {
      idempotencyKey: "one-press",
    });

    await press({ text: TWO_PROMISES, idempotencyKey: "one-press" });

    expect(await stored()).toHaveLength(2);
  });

  it("of an earlier reply are kept by a later one that says so", async () => {
    const { shop, stored, clocks, press } = await aPromisingReply(house, {
      promises: [{ words: "by Wednesday", nth: 0, choice: "accept" }],
    });
    const [wednesday] = await stored();
    house.clock.pass(DAY_MS);

    const keeps = [wednesday?.id as TicketPromiseId];
    await press({ text: "The clasp is fine.", keeps });

    expect((await stored())[0]).toMatchObject({ state: "kept", keptById: shop.owner.id });
    expect(await clocks()).toMatchObject([{ state: "met" }]);
  });

  it("stay open when the reply did not arrive, and say that the customer never read them", async () => {
    const { shop, ticket, messageId } = await aPromisingReply(house, {
      promises: [{ words: "by Wednesday", nth: 0, choice: "accept" }],
    });
    await inShop(house.deps.db, shop.id, (tx) =>
      tx.message.update({
        where: { shopId_id: { shopId: shop.id, id: messageId } },
        data: { delivery: "bounced" },
      }),
    );

    const { ticketPrefix } = shop;
    const ask = { ticketId: ticket.id, ticketPrefix, now: house.clock() };
    const page = await readTicketPage(house.deps.db, shop.id, ask);
    expect(page?.promises).toMatchObject([
      { words: "by Wednesday", state: "accepted", unread: true },
      { words: "by Friday", state: "offered", unread: true },
    ]);
    expect(page?.calendar?.timeZone).toBeTruthy();
  });
});

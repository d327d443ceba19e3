import { beforeAll, describe, expect, it } from "vitest";
import { inShopBySql } from "#app/data/db.server.ts";
import { findAction } from "#app/data/records/shopify-actions.server.ts";
import { readTicketActionLog } from "#app/data/pages/ticket-action-log.server.ts";
import { beginAction } from "#app/services/action/begin-action.ts";
import { findMissingScopes } from "#app/services/action/find-missing-scopes.ts";
import { followUp } from "#app/services/action/follow-up.ts";
import { gatherAction } from "#app/services/action/gather-action.ts";
import { judgeAction } from "#app/services/action/judge-action.ts";
import { recordOutcome } from "#app/services/action/record-outcome.ts";
import {
  aCustomerMail,
  arrives,
  aShop,
  type TestShop,
  type TestTicket,
} from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  aSubject,
  aTicketAbout,
  type SandboxOrder,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });

let shop: TestShop;
let order: SandboxOrder;
let ticket: TestTicket;

beforeAll(async () => {
  shop = await aShop(house);
  order = aFreshOrder(house);
  ticket = await aTicketAbout(house, shop, order);
});

const gathered = async (values = { note: "Hello" }) => {
  house.passAtShopify(60_000);
  const one = await gatherAction(house.deps, aSubject(shop, ticket, "note", order.id), values);
  if (one.kind !== "gathered") throw new Error(one.kind);
  return one;
};

describe("what an action takes", () => {
  it("asks Shopify only for scopes that are not noted", async () => {
    const calls = () => house.shopify.calls().length;
    const before = calls();

    const noted = await findMissingScopes(house.deps, shop.domain, {
      kind: "refund",
      noted: ["write_orders"],
    });
    const afterwards = calls();
    const asked = await findMissingScopes(house.deps, shop.domain, { kind: "refund", noted: [] });

    expect([noted, asked]).toEqual([[], []]);
    expect(afterwards).toBe(before);
    expect(calls()).toBeGreaterThan(before);
  });

  it("is gathered with the order as it is, and changes nothing", async () => {
    const one = await gathered();

    expect(one.plan).toMatchObject({ kind: "note", note: "Hello" });
    expect(one.snapshot).toMatchObject({ Cancelled: "no" });
    expect(
      await readTicketActionLog(house.deps.db, shop.id, { ticketId: ticket.id, locale: "en" }),
    ).toMatchObject({
      entries: [],
      request: { rules: expect.arrayContaining(["cancels-an-order"]) as string[] },
    });
  });

  it("is judged by the message that asks for it; a later one has a proof of its own", async () => {
    const one = await gathered();
    const subject = aSubject(shop, ticket, "note", order.id);
    const judged = (messageId: TestTicket["messageId"] | null) =>
      inShopBySql(house.deps.db, shop.id, (tx) =>
        judgeAction(tx, subject, { gathered: one, messageId, reason: "" }),
      );

    expect(await judged(ticket.messageId)).toMatchObject({
      level: "unproven",
      proof: { kind: "ask-reason" },
    });
    expect(await judged(null)).toMatchObject({ level: null, proof: { kind: "free" } });
    await arrives(house, shop, aCustomerMail({ from: "jo.fremd@post.example", seed: "elsewhere" }));
    await drainJobs(house);
    const elsewhere = (await lookAt(house, shop).tickets()).find(({ id }) => id !== ticket.id);
    const [message] = await lookAt(house, shop).messages(elsewhere?.id as TestTicket["id"]);
    await expect(judged(message?.id as TestTicket["messageId"])).rejects.toMatchObject({
      kind: "not-found",
    });
  });
});

describe("what came of an action", () => {
  it("is not overwritten by an answer that comes late", async () => {
    const confirmation = await aConfirmation(house, aSubject(shop, ticket, "note", order.id), {
      note: "Late",
    });
    const begun = await beginAction(house.deps, confirmation);
    if (begun.kind !== "begun") throw new Error(begun.kind);
    const which = { shopId: shop.id, actionId: begun.actionId };

    // Nobody has begun to carry it out: this answer is of an attempt that was settled otherwise.
    await recordOutcome(house.deps, which, { kind: "done", result: {} });
    await recordOutcome(
      house.deps,
      { ...which, actionId: "018f0000-0000-7000-8000-000000000000" as never },
      {
        kind: "unavailable",
        why: "gone",
      },
    );

    const row = await inShopBySql(house.deps.db, shop.id, (tx) =>
      findAction(tx, shop.id, begun.actionId),
    );
    expect(row).toMatchObject({ state: "queued" });
    if (row === null) throw new Error("gone");
    await inShopBySql(house.deps.db, shop.id, (tx) => followUp(house.deps, tx, shop.id, row));
    expect(await drainJobs(house)).toEqual([]);
  });
});

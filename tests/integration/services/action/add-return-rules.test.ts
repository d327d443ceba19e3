import { beforeAll, describe, expect, it } from "vitest";
import { inShop } from "#app/data/db.server.ts";
import { saveOrderSettings } from "#app/data/records/order-settings.server.ts";
import { defaultOrderSettings, type OrderSettings } from "#app/domain/order/order-settings.ts";
import { addReturnRules } from "#app/services/action/add-return-rules.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { previewAction } from "#app/services/action/preview-action.ts";
import { startAction } from "#app/services/action/start-action.ts";
import type { ActionSubject } from "#app/services/action/find-subject.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { useHouse } from "#tests/support/use-house.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  aSubject,
  aTicketAbout,
  atShopify,
  listActions,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });

let shop: TestShop;
let ticket: TestTicket;
let subject: ActionSubject;
beforeAll(async () => {
  shop = await aShop(house);
  const order = aFreshOrder(house, "sent");
  ticket = await aTicketAbout(house, shop, order);
  subject = aSubject(shop, ticket, "return", order.id);
});

const rules = (given: Partial<OrderSettings>) =>
  inShop(house.deps.db, shop.id, (tx) =>
    saveOrderSettings(
      tx,
      shop.id,
      { ...defaultOrderSettings, returnsPersonalised: true, ...given },
      { at: house.deps.clock(), by: shop.owner.id },
    ),
  );

/** The first item, for the first of Shopify's reasons. */
async function oneComesBack() {
  const form = await startAction(house.deps, subject);
  if (form.kind !== "form") throw new Error("there is no form");
  const [reason] = form.fields.flatMap((field) => (field.kind === "choice" ? [field] : []));
  const [quantity] = form.fields.flatMap((field) => (field.kind === "quantity" ? [field] : []));
  return {
    help: quantity?.help,
    values: {
      [quantity?.name ?? ""]: "1",
      [reason?.name ?? ""]: reason?.options[0]?.value ?? "",
    },
  };
}

/** Twelve pieces, of which the last is engraved, all in the first parcel. */
function manyItems(order: OrderRecord, nextId: () => number): Partial<OrderRecord> {
  const [line] = order.lines;
  const [parcel, ...others] = order.parcels;
  if (!line || !parcel) throw new Error("nothing was sent");
  const more = Array.from({ length: 11 }, (_, index) => ({
    ...line,
    id: nextId(),
    attributes: index === 10 ? [{ key: "Engraving", value: "J" }] : [],
  }));
  const packed = more.map(({ id, quantity }) => ({ id: nextId(), lineId: id, quantity }));
  return {
    lines: [...order.lines, ...more],
    parcels: [{ ...parcel, lines: [...parcel.lines, ...packed] }, ...others],
  };
}

describe("returning what an order holds", () => {
  it("asks for no reason within the shop's rule", async () => {
    await rules({ returnWindowDays: 3_000 });
    const { help, values } = await oneComesBack();

    const preview = await previewAction(house.deps, { ...subject, values, messageId: null });

    expect(inPlainEnglish(help)).toMatch(
      /^Up to \d+\. Returnable until .+ · customer pays the label$/,
    );
    expect(preview).toMatchObject({ kind: "ready", asksReason: null });
  });

  it("warns against what the rule does not allow, and wants a reason that is kept", async () => {
    await rules({ returnWindowDays: 0, returnRule: "All sales are final." });
    const { help, values } = await oneComesBack();
    const preview = await previewAction(house.deps, { ...subject, values, messageId: null });
    const confirmation = await aConfirmation(house, subject, values);

    const wordless = confirmAction(house.deps, { ...confirmation, proofReason: null });
    await expect(wordless).rejects.toMatchObject({ kind: "reason-wanted" });
    const settled = await confirmAction(house.deps, { ...confirmation, reason: "It broke" });

    expect(inPlainEnglish(help)).toContain("Not returnable: the shop takes nothing back");
    expect(preview).toMatchObject({
      seen: { effect: expect.stringContaining("The rule: “All sales are final.”") as string },
      asksReason: expect.stringMatching(/Say why it comes back all the same\.$/) as string,
    });
    expect(settled).toMatchObject({ kind: "settled", state: "done" });
    expect((await listActions(house, shop, ticket)).at(-1)).toMatchObject({
      reason: "It broke",
      after: expect.arrayContaining([
        expect.objectContaining({ name: "Against the rule" }),
      ]) as unknown,
    });
  });

  it("knows what the rule says of the eleventh item, and wants a reason where it can't be asked", async () => {
    await rules({ returnWindowDays: 3_000, returnsPersonalised: false });
    const long = aFreshOrder(house, "sent");
    const world = house.shopify.world("mejurn.myshopify.com");
    world.changeOrder(atShopify(house, long).id, (order) => manyItems(order, () => world.nextId()));
    const about = await aTicketAbout(house, shop, long);
    const returning = aSubject(shop, about, "return", long.id);
    const helpOfLast = async () => {
      house.passAtShopify(60_000);
      const form = await startAction(house.deps, returning);
      const fields = form.kind === "form" ? form.fields : [];
      return fields.filter(({ kind }) => kind === "quantity").at(-1)?.help;
    };

    const known = await helpOfLast();
    house.shopify.fail({ times: 1, kind: "status", status: 503, field: "LoupeOrderDetails" });
    const unknown = await helpOfLast();

    expect(inPlainEnglish(known)).toContain("Personalised: not returnable");
    expect(inPlainEnglish(unknown)).toContain("What the rule says of it is not known now");
  });

  it("says nothing of another action, and nothing of an order that is not kept", async () => {
    const start = {
      kind: "return",
      orderId: "gid://shopify/Order/1",
      orderName: "#1",
      currency: "USD",
      items: [{ lineId: "l", itemId: "i", title: "Ring", returnable: 1 }],
      reasons: [],
      returnIds: [],
    } as const;
    const about = "gid://shopify/Order/1";

    expect(await addReturnRules(house.deps, { ...subject, about }, start)).toBe(start);
    const hold = { kind: "hold", orderId: about, orderName: "#1", parts: [] } as const;
    expect(await addReturnRules(house.deps, subject, hold)).toBe(hold);
  });
});

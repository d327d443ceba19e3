import { beforeAll, describe, expect, it } from "vitest";
import type { ActionKind } from "#app/domain/action/action-kind.ts";
import type { FieldValues } from "#app/domain/action/action-field.ts";
import { MINUTE_MS } from "#app/domain/shared/instant.ts";
import { confirmAction } from "#app/services/action/confirm-action.ts";
import { settleActions } from "#app/services/action/settle-actions.ts";
import { startAction } from "#app/services/action/start-action.ts";
import { aShop, type TestShop, type TestTicket } from "#tests/support/builders.ts";
import { drainJobs } from "#tests/support/drain-jobs.ts";
import { lookAt } from "#tests/support/look-at.ts";
import { useHouse } from "#tests/support/use-house.ts";
import {
  aConfirmation,
  aFreshOrder,
  allScopes,
  anAgent,
  aSubject,
  aTicketAbout,
  atShopify,
  link,
  listActions,
  type SandboxOrder,
} from "./an-action.ts";

const house = useHouse({ scopes: allScopes() });
const DOMAIN = "mejurn.myshopify.com";
const world = () => house.shopify.world(DOMAIN);
const customerAt = (order: SandboxOrder) =>
  world().customer(Number(order.customerId.split("/").at(-1)));

type Case = { shop: TestShop; ticket: TestTicket; order: SandboxOrder };

const cases: Partial<Record<"unpacked" | "sent" | "unpaid", Case>> = {};

beforeAll(async () => {
  const shop = await aShop(house);
  for (const like of ["unpacked", "sent", "unpaid"] as const) {
    const order = aFreshOrder(house, like);
    cases[like] = { shop, order, ticket: await aTicketAbout(house, shop, order) };
  }
});

const theCase = (like: keyof typeof cases): Case => {
  const known = cases[like];
  if (!known) throw new Error("no case");
  return known;
};

async function confirm(
  like: keyof typeof cases,
  kind: ActionKind,
  fill: (names: readonly string[]) => FieldValues,
) {
  const { shop, ticket, order } = theCase(like);
  const isOrder = !/^(customer-|discount|gift-card|store-credit|invitation)/.test(kind);
  const subject = aSubject(shop, ticket, kind, isOrder ? order.id : order.customerId);
  const form = await startAction(house.deps, subject);
  if (form.kind !== "form") throw new Error(JSON.stringify(form));
  const confirmation = await aConfirmation(
    house,
    subject,
    fill(form.fields.map(({ name }) => name)),
  );
  return { confirmation, settled: await confirmAction(house.deps, confirmation), form };
}

const named = (names: readonly string[], start: string): string =>
  names.find((name) => name.startsWith(start)) ?? "";

describe("editing an order", () => {
  it("shows Shopify's new total, changes the items and says so", async () => {
    const { order } = theCase("unpacked");
    const before = atShopify(house, order).lines.length;
    const sku = world().shop.products.flatMap(({ variants }) => variants)[0]?.sku ?? "";

    const { confirmation, settled } = await confirm("unpacked", "edit", (names) => ({
      [named(names, "quantity:")]: "2",
      sku,
      skuQuantity: "1",
    }));

    expect(confirmation.seen.effect).toMatch(
      /^Changes #\d+: 2 instead of 1 × .+ and adds 1 × .+ still has to pay \$/,
    );
    expect(settled).toMatchObject({ state: "done", problems: [] });
    expect(settled.kind === "settled" && settled.result).toContainEqual({
      name: "Total, says Shopify",
      value: expect.stringMatching(/^\d+\.\d\d USD$/) as string,
    });
    const { lines } = atShopify(house, order);
    expect(lines).toHaveLength(before + 1);
    expect(lines[0]?.currentQuantity).toBe(2);
  });

  it("swaps a size for another one of the same product", async () => {
    const { order } = theCase("unpacked");
    const first = atShopify(house, order).lines[0];
    const product = world().shop.products.find(({ id }) => id === first?.productId);
    const other = product?.variants.find(({ id }) => id !== first?.variantId);

    const { settled } = await confirm("unpacked", "edit", (names) => ({
      [named(names, "variant:")]: `gid://shopify/ProductVariant/${other?.id ?? 0}`,
    }));

    expect(settled).toMatchObject({ state: "done" });
    const { lines } = atShopify(house, order);
    expect(lines[0]?.currentQuantity).toBe(0);
    expect(lines.at(-1)).toMatchObject({ variantId: other?.id, quantity: 2 });
  });

  it("writes another engraving among the order's details", async () => {
    const { order } = theCase("unpacked");

    const { settled } = await confirm("unpacked", "personalise", () => ({
      what: "Engraving",
      value: "For Jo",
    }));

    expect(settled).toMatchObject({ state: "done" });
    expect(atShopify(house, order).attributes).toContainEqual({
      key: expect.stringMatching(/^Engraving \(/) as string,
      value: "For Jo",
    });
  });
});

describe("what comes back, is sent again, or is still to be paid", () => {
  it("opens a return with its reasons", async () => {
    const { settled, confirmation } = await confirm("sent", "return", (names) => ({
      [named(names, "quantity:")]: "1",
      [named(names, "reason:")]: reason(names),
      fee: "5",
    }));

    expect(confirmation.seen.effect).toMatch(/The customer pays \$5\.00 for the way back/);
    expect(settled).toMatchObject({ state: "done" });
    expect(settled.kind === "settled" && settled.result.map(({ name }) => name)).toContain(
      "Return",
    );
    expect(atShopify(house, theCase("sent").order).returns).toHaveLength(1);
  });

  it("makes a draft like the order, with a link to pay it", async () => {
    const { settled } = await confirm("sent", "duplicate", () => ({}));

    expect(settled).toMatchObject({ state: "done", problems: [] });
    expect(settled.kind === "settled" && settled.result).toContainEqual({
      name: "Payment link",
      value: expect.stringMatching(/^https:/) as string,
    });
  });

  it("has Shopify mail the invoice to the order's own address", async () => {
    const { order } = theCase("unpaid");
    const { settled } = await confirm("unpaid", "invoice", () => ({ message: "Here it is" }));

    expect(settled).toMatchObject({ state: "done" });
    expect(house.shopify.mails(DOMAIN).at(-1)).toMatchObject({
      kind: "order-invoice",
      to: order.email,
    });
  });
});

describe("what is given away", () => {
  it("makes a discount code, a gift card and store credit", async () => {
    const code = await confirm("unpacked", "discount", () => ({
      percent: "10",
      until: "2030-12-31",
    }));
    const card = await confirm("unpacked", "gift-card", () => ({ amount: "25", message: "Sorry" }));
    world().changeShop(() => ({ customerAccounts: "NEW" }));
    const credit = await confirm("unpacked", "store-credit", () => ({ amount: "10" }));

    const values = (one: typeof code) => (one.settled.kind === "settled" ? one.settled.result : []);
    expect([code, card, credit].map(({ settled }) => settled)).toMatchObject([
      { state: "done" },
      { state: "done" },
      { state: "done" },
    ]);
    expect(values(code)).toContainEqual({
      name: "Code",
      value: expect.stringMatching(/^THANKS-/) as string,
    });
    expect(JSON.stringify(values(card))).toMatch(/•••• \w{4}/);
    expect(values(credit)).toContainEqual({ name: "Store credit", value: "10.00 USD" });
  });

  it("is refused to agents beyond their limit, also in several steps", async () => {
    const { shop, ticket, order } = theCase("unpacked");
    const agent = await anAgent(house, shop);
    const subject = { ...aSubject(shop, ticket, "gift-card", order.customerId), by: agent };
    const attempt = async (amount: string) => {
      const confirmation = await aConfirmation(house, subject, { amount });
      return confirmAction(house.deps, confirmation).catch((error: unknown) => error);
    };

    const without = await attempt("1");
    await setLimit(shop, "30");
    const first = await attempt("20");
    const second = await attempt("20");

    expect(without).toMatchObject({ kind: "not-allowed" });
    expect(first).toMatchObject({ state: "done" });
    expect(second).toMatchObject({
      kind: "not-allowed",
      message: expect.stringMatching(/20\.00 USD were given on this ticket/) as string,
    });
  });
});

describe("what a customer is", () => {
  it("changes name, phone and address", async () => {
    const { order } = theCase("unpacked");
    const done = [
      await confirm("unpacked", "customer-name", () => ({ firstName: "Ada", lastName: "Noor" })),
      await confirm("unpacked", "customer-phone", () => ({ phone: "+1 503 555 0100" })),
      await confirm("unpacked", "customer-address", () => ({ address1: "9 Mill Ln" })),
    ];

    expect(done.map(({ settled }) => settled)).toMatchObject([
      { state: "done" },
      { state: "done" },
      { state: "done" },
    ]);
    expect(customerAt(order)).toMatchObject({
      firstName: "Ada",
      lastName: "Noor",
      phone: "+15035550100",
    });
    expect(customerAt(order).addresses[0]?.address1).toBe("9 Mill Ln");
  });

  it("changes the email and tells the old address once, without naming the new one", async () => {
    const { order, shop, ticket } = theCase("unpacked");
    const old = customerAt(order).email;

    const { settled } = await confirm("unpacked", "customer-email", () => ({
      email: "ada.noor@new.example",
    }));
    await drainJobs(house);

    expect(settled).toMatchObject({ state: "done" });
    expect(customerAt(order).email).toBe("ada.noor@new.example");
    const told = house.sendgrid.accepted().filter(({ body }) => JSON.stringify(body).includes(old));
    expect(told).toHaveLength(1);
    expect(JSON.stringify(told)).not.toContain("ada.noor@new.example");
    expect(await lookAt(house, shop).history(ticket.id)).toContainEqual({
      kind: "old-address-told",
      address: old,
    });
  });

  it("refuses an email that somebody else has, at its field", async () => {
    const other = world().shop.customers.at(-1)?.email ?? "";

    const { settled } = await confirm("unpacked", "customer-email", () => ({ email: other }));

    expect(settled).toMatchObject({ state: "refused", problems: [{ field: "email" }] });
  });

  it("invites to an account with a password, and explains the code where there is none", async () => {
    world().changeShop(() => ({ customerAccounts: "CLASSIC" }));
    const { settled } = await confirm("unpaid", "invitation", () => ({}));
    world().changeShop(() => ({ customerAccounts: "NEW" }));
    const { shop, ticket, order } = theCase("unpaid");
    const form = await startAction(
      house.deps,
      aSubject(shop, ticket, "invitation", order.customerId),
    );

    expect(settled).toMatchObject({ state: "done" });
    expect(house.shopify.mails(DOMAIN).at(-1)).toMatchObject({ kind: "account-invite" });
    expect(form).toMatchObject({ insert: expect.stringMatching(/six-digit code/) as string });
  });
});

describe("a further action whose answer never came", () => {
  it.each([
    ["return", "sent", "returnCreate"],
    ["duplicate", "sent", "draftOrderCreate"],
    ["edit", "unpaid", "orderEditCommit"],
    ["personalise", "unpaid", "orderUpdate"],
    ["discount", "unpaid", "discountCodeBasicCreate"],
    ["gift-card", "unpaid", "giftCardCreate"],
    ["store-credit", "unpaid", "storeCreditAccountCredit"],
    ["customer-name", "unpaid", "customerUpdate"],
    ["customer-address", "unpaid", "customerAddressUpdate"],
  ] as const)("is seen to have happened: %s", async (kind, like, field) => {
    const { shop, ticket } = theCase(like);
    const order = aFreshOrder(house, like);
    await link(house, shop, ticket, order);
    cases[like] = { shop, ticket, order };
    house.shopify.fail({ times: 1, kind: "drop-connection", when: "after", field });

    const { settled } = await confirm(like, kind, (names) => fillIn(kind, names));
    const calls = () =>
      house.shopify.calls().filter(({ operation }) => mutations[kind] === operation).length;
    const sent = calls();
    house.clock.pass(MINUTE_MS + 1_000);
    house.passAtShopify(MINUTE_MS);
    await settleActions(house.deps);
    await drainJobs(house);

    expect(settled).toMatchObject({ state: "unanswered" });
    expect((await listActions(house, shop, ticket)).at(-1)).toMatchObject({
      kind,
      state: "done",
      errors: [],
    });
    expect(calls()).toBe(sent);
  });

  it("is put to the agent where nothing shows whether a mail went out", async () => {
    const { shop, ticket } = theCase("unpaid");
    house.shopify.fail({
      times: 1,
      kind: "drop-connection",
      when: "after",
      field: "orderInvoiceSend",
    });

    await confirm("unpaid", "invoice", () => ({}));
    house.clock.pass(MINUTE_MS + 1_000);
    house.passAtShopify(MINUTE_MS);
    await settleActions(house.deps);
    await drainJobs(house);

    expect((await listActions(house, shop, ticket)).at(-1)).toMatchObject({ state: "unknown" });
  });
});

const mutations: Partial<Record<ActionKind, string>> = {
  return: "LoupeReturn",
  duplicate: "LoupeDuplicate",
  edit: "LoupeEditCommit",
  personalise: "LoupeOrderUpdate",
  discount: "LoupeDiscount",
  "gift-card": "LoupeGiftCard",
  "store-credit": "LoupeStoreCreditAdd",
  "customer-name": "LoupeCustomerUpdate",
  "customer-address": "LoupeCustomerAddressUpdate",
};

const reason = (_names: readonly string[]): string => returnReason;
let returnReason = "";
beforeAll(async () => {
  const { shop, ticket, order } = theCase("sent");
  const form = await startAction(house.deps, aSubject(shop, ticket, "return", order.id));
  const field = form.kind === "form" ? form.fields.find(({ kind }) => kind === "choice") : null;
  returnReason = field?.kind === "choice" ? (field.options[0]?.value ?? "") : "";
});

function fillIn(kind: ActionKind, names: readonly string[]): FieldValues {
  switch (kind) {
    case "return":
      return { [named(names, "quantity:")]: "1", [named(names, "reason:")]: returnReason };
    case "edit":
      return { [named(names, "quantity:")]: "3" };
    case "personalise":
      return { what: "Engraving", value: "For ever" };
    case "discount":
    case "gift-card":
    case "store-credit":
      return { amount: "5" };
    case "customer-name":
      return { firstName: "Lou", lastName: "Peel" };
    case "customer-address":
      return { address1: "7 Hill Rd" };
    default:
      return {};
  }
}

async function setLimit(shop: TestShop, amount: string): Promise<void> {
  const { inShop } = await import("#app/data/db.server.ts");
  await inShop(house.deps.db, shop.id, (tx) =>
    tx.orderSettings.upsert({
      where: { shopId: shop.id },
      create: { shopId: shop.id, agentGiftCardLimit: amount, changedAt: new Date(house.clock()) },
      update: { agentGiftCardLimit: amount },
    }),
  );
}

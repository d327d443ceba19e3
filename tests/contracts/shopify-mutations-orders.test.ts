import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { anOpenOrder, type MutatingShop, openMutatingShop, orderGid } from "./mutating-shop.ts";

let house: MutatingShop;

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  house = await openMutatingShop([
    "write_orders",
    "write_merchant_managed_fulfillment_orders",
    "write_order_edits",
    "write_returns",
    "write_customers",
    "read_products",
  ]);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await house.stop();
});

describe("cancelling an order", () => {
  const CANCEL = `mutation ($orderId: ID!, $restock: Boolean!, $reason: OrderCancelReason!, $refundMethod: OrderCancelRefundMethodInput,
    $notifyCustomer: Boolean, $staffNote: String) {
    orderCancel(orderId: $orderId, restock: $restock, reason: $reason, refundMethod: $refundMethod,
      notifyCustomer: $notifyCustomer, staffNote: $staffNote) {
      job { id done } orderCancelUserErrors { field message code } userErrors { field message } } }`;
  const cancel = (order: OrderRecord, input: Record<string, unknown> = {}) =>
    house.mutate(CANCEL, { orderId: orderGid(order), restock: true, reason: "CUSTOMER", ...input });
  const isDone = async (job: unknown): Promise<boolean> => {
    const { id } = job as { id: string };
    const data = await house.query("query ($id: ID!) { job(id: $id) { done } }", { id });
    return (data.job as { done: boolean }).done;
  };

  it("is a job that is done a little later, with the money back and the items in stock", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 2 }] });

    const { job } = await cancel(order, {
      refundMethod: { originalPaymentMethodsRefund: true },
      notifyCustomer: true,
      staffNote: "Changed her mind",
    });
    expect(job).toMatchObject({ done: false });
    await vi.waitUntil(() => isDone(job), { timeout: 10_000 });

    expect(house.world.order(order.id)).toMatchObject({
      cancelReason: "CUSTOMER",
      financialStatus: "REFUNDED",
      lines: [{ currentQuantity: 0 }],
      fulfillmentOrders: [{ status: "CANCELLED" }],
      refunds: [{ amount: 20_690, note: "Changed her mind" }],
    });
    expect(house.shopify.mails(house.shop.domain).at(-1)?.kind).toBe("order-cancelled");
    await house.shopify.webhooksSettled();
    expect(house.shopify.sentWebhooks().map(({ topic }) => topic)).toEqual(
      expect.arrayContaining(["orders/cancelled", "orders/updated", "refunds/create"]),
    );
  });

  it("keeps the money when no way back is named", async () => {
    const order = anOpenOrder(house);

    const { job } = await cancel(order);
    await vi.waitUntil(() => isDone(job), { timeout: 10_000 });

    expect(house.world.order(order.id)).toMatchObject({ financialStatus: "PAID" });
    expect(house.world.order(order.id).cancelledAt).not.toBeNull();
  });

  it("is refused twice, for a parcel that left, and for an order that is not there", async () => {
    const order = anOpenOrder(house);
    const { job } = await cancel(order);
    await vi.waitUntil(() => isDone(job), { timeout: 10_000 });

    const again = await cancel(order);
    const sent = await cancel(anOpenOrder(house, { sent: true }));
    const unknown = await cancel({ ...order, id: 1 });

    expect([again, sent, unknown].map(({ job: none }) => none)).toEqual([null, null, null]);
    expect(
      [again, sent, unknown].map(
        (one) => (one.orderCancelUserErrors as { code: string }[])[0]?.code,
      ),
    ).toEqual(["INVALID", "INVALID", "NOT_FOUND"]);
    expect(sent.userErrors[0]?.message).toContain("fulfilled");
  });
});

describe("holding what is to be packed", () => {
  const HOLD = `mutation ($id: ID!, $hold: FulfillmentOrderHoldInput!) { fulfillmentOrderHold(id: $id, fulfillmentHold: $hold) {
    fulfillmentHold { id reason reasonNotes handle heldByRequestingApp }
    fulfillmentOrder { status order { displayFulfillmentStatus } supportedActions { action } lineItems(first: 5) { nodes { totalQuantity } } }
    remainingFulfillmentOrder { status lineItems(first: 5) { nodes { totalQuantity } } }
    userErrors { field message code } } }`;
  const RELEASE = `mutation ($id: ID!, $holdIds: [ID!]) { fulfillmentOrderReleaseHold(id: $id, holdIds: $holdIds) {
    fulfillmentOrder { status order { displayFulfillmentStatus } } userErrors { field message code } } }`;
  const packing = (order: OrderRecord): string =>
    gid("FulfillmentOrder", order.fulfillmentOrders[0]?.id ?? 0);
  const hold = (order: OrderRecord, input: Record<string, unknown> = {}) =>
    house.mutate(HOLD, {
      id: packing(order),
      hold: { reason: "OTHER", handle: "ticket-1", ...input },
    });

  it("puts the order on hold and lets it go again", async () => {
    const order = anOpenOrder(house);

    const held = await hold(order, { reasonNotes: "The customer wants another size" });
    const released = await house.mutate(RELEASE, {
      id: packing(order),
      holdIds: [(held.fulfillmentHold as { id: string }).id],
    });

    expect(held).toMatchObject({
      userErrors: [],
      fulfillmentHold: { handle: "ticket-1", heldByRequestingApp: true },
      fulfillmentOrder: { status: "ON_HOLD", order: { displayFulfillmentStatus: "ON_HOLD" } },
      remainingFulfillmentOrder: null,
    });
    expect(released).toMatchObject({
      fulfillmentOrder: { status: "OPEN", order: { displayFulfillmentStatus: "UNFULFILLED" } },
    });
  });

  it("holds once under each handle, and at most ten times", async () => {
    const order = anOpenOrder(house);
    const codes: unknown[] = [];

    await hold(order);
    codes.push((await hold(order)).userErrors[0]?.code);
    for (let turn = 2; turn <= 10; turn += 1) await hold(order, { handle: `ticket-${turn}` });
    codes.push((await hold(order, { handle: "ticket-11" })).userErrors[0]?.code);

    expect(codes).toEqual([
      "DUPLICATE_FULFILLMENT_HOLD_HANDLE",
      "FULFILLMENT_ORDER_HOLD_LIMIT_REACHED",
    ]);
    expect(house.world.order(order.id).fulfillmentOrders[0]?.holds).toHaveLength(10);
  });

  it("splits off what is not held, and stays on hold while another hold is left", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 3 }] });
    const part = order.fulfillmentOrders[0]?.lines[0]?.id ?? 0;

    const held = await hold(order, {
      fulfillmentOrderLineItems: [{ id: gid("FulfillmentOrderLineItem", part), quantity: 1 }],
    });
    await hold(order, { handle: "second" });
    const released = await house.mutate(RELEASE, {
      id: packing(order),
      holdIds: [(held.fulfillmentHold as { id: string }).id],
    });

    expect(held).toMatchObject({
      fulfillmentOrder: { lineItems: { nodes: [{ totalQuantity: 1 }] } },
      remainingFulfillmentOrder: { status: "OPEN", lineItems: { nodes: [{ totalQuantity: 2 }] } },
    });
    expect(released).toMatchObject({ fulfillmentOrder: { status: "ON_HOLD" } });
  });

  it("refuses to hold what was sent, and what is not there", async () => {
    const sent = await hold(anOpenOrder(house, { sent: true }));
    const unknown = await house.mutate(HOLD, {
      id: gid("FulfillmentOrder", 1),
      hold: { reason: "OTHER" },
    });

    expect(sent.userErrors).toHaveLength(1);
    expect(unknown.userErrors[0]?.code).toBe("FULFILLMENT_ORDER_NOT_FOUND");
  });
});

describe("changing what an order says", () => {
  const UPDATE = `mutation ($input: OrderInput!) { orderUpdate(input: $input) {
    order { email phone note tags updatedAt customAttributes { key value } shippingAddress { address1 address2 city provinceCode province zip countryCodeV2 company formatted }
      billingAddressMatchesShippingAddress }
    userErrors { field message } } }`;
  const update = (order: OrderRecord, input: Record<string, unknown>) =>
    house.mutate(UPDATE, { input: { id: orderGid(order), ...input } });

  it("changes the address it was given and leaves the rest", async () => {
    const order = anOpenOrder(house);

    const changed = await update(order, {
      shippingAddress: {
        address1: "12 Cedar Court",
        address2: "Apt 4",
        company: "Studio North",
        city: "Burlington",
        provinceCode: "VT",
        countryCode: "US",
        zip: "05401",
      },
      note: "Leave at the door",
      tags: ["vip", "address-changed"],
      customAttributes: [{ key: "Gift wrap", value: "yes" }],
    });

    expect(changed).toMatchObject({
      userErrors: [],
      order: {
        email: order.email,
        note: "Leave at the door",
        tags: ["address-changed", "vip"],
        customAttributes: [{ key: "Gift wrap", value: "yes" }],
        shippingAddress: {
          address1: "12 Cedar Court",
          city: "Burlington",
          province: "Vermont",
          company: "Studio North",
        },
        billingAddressMatchesShippingAddress: false,
      },
    });
    expect(house.world.order(order.id).billingAddress).toEqual(order.billingAddress);
  });

  it.each([
    ["an address without a street", { shippingAddress: { address1: "" } }, "address1"],
    ["a province of another country", { shippingAddress: { provinceCode: "ON" } }, "provinceCode"],
    ["a postcode that is none", { shippingAddress: { zip: "1234" } }, "zip"],
    ["an address that is no mail address", { email: "jane@" }, "email"],
    ["a phone number that is none", { phone: "call me" }, "phone"],
    ["a tag that is too long", { tags: ["x".repeat(41)] }, "tags"],
  ])("refuses %s at its field", async (_, input, field) => {
    const order = anOpenOrder(house);

    const changed = await update(order, input);

    expect(changed).toMatchObject({ order: null });
    expect(changed.userErrors[0]?.field?.at(-1)).toBe(field);
    expect(house.world.order(order.id)).toEqual(order);
  });

  it("adds and takes tags whatever their case, for orders and customers", async () => {
    const order = anOpenOrder(house);
    const [customer] = house.shop.customers;
    const TAGS = `mutation ($id: ID!, $tags: [String!]!) { tagsAdd(id: $id, tags: $tags) { node { id } userErrors { message } } }`;

    await house.mutate(TAGS, { id: orderGid(order), tags: ["Resize", "resize", "VIP, rush"] });
    await house.mutate(TAGS.replace("tagsAdd", "tagsRemove"), {
      id: orderGid(order),
      tags: ["vip"],
    });
    await house.mutate(TAGS, { id: gid("Customer", customer?.id ?? 0), tags: ["patient"] });

    expect(house.world.order(order.id).tags).toEqual(["Resize", "rush"]);
    expect(house.shop.customers[0]?.tags).toContain("patient");
  });

  it("denies tags of a kind whose scope is missing", async () => {
    const errors = await house.errorsOf(
      `mutation ($id: ID!) { tagsAdd(id: $id, tags: ["x"]) { userErrors { message } } }`,
      { id: gid("Product", house.shop.products[0]?.id ?? 0) },
    );

    expect(errors[0]).toContain("write_products");
  });
});

describe("editing an order", () => {
  const CALCULATED = `calculatedOrder { id subtotalLineItemsQuantity subtotalPriceSet { shopMoney { amount } }
    totalPriceSet { shopMoney { amount } } totalOutstandingSet { shopMoney { amount } } notificationPreviewTitle
    lineItems(first: 5) { nodes { id title quantity editableQuantity discountedUnitPriceSet { shopMoney { amount } } customAttributes { key value } } }
    addedLineItems(first: 5) { nodes { id title quantity hasStagedLineItemDiscount } }
    stagedChanges(first: 10) { nodes { __typename ... on OrderStagedChangeDecrementItem { delta restock } } } }
    userErrors { field message }`;
  const edit = (name: string, args: string, variables: Record<string, unknown>, types: string) =>
    house.mutate(
      `mutation ($id: ID!${types}) { ${name}(id: $id${args}) { ${CALCULATED} } }`,
      variables,
    );
  const begin = async (order: OrderRecord): Promise<string> => {
    const { calculatedOrder } = await edit("orderEditBegin", "", { id: orderGid(order) }, "");
    return (calculatedOrder as { id: string }).id;
  };
  const setQuantity = (id: string, order: OrderRecord, quantity: number, index = 0) =>
    edit(
      "orderEditSetQuantity",
      ", lineItemId: $line, quantity: $quantity, restock: true",
      { id, line: gid("CalculatedLineItem", order.lines[index]?.id ?? 0), quantity },
      ", $line: ID!, $quantity: Int!",
    );
  const addVariant = (id: string, variantId: number, more: Record<string, unknown> = {}) =>
    edit(
      "orderEditAddVariant",
      ", variantId: $variant, quantity: $quantity, allowDuplicates: $twice",
      { id, variant: gid("ProductVariant", variantId), quantity: 1, ...more },
      ", $variant: ID!, $quantity: Int!, $twice: Boolean",
    );
  const commit = (id: string) =>
    house.mutate(
      `mutation ($id: ID!) { orderEditCommit(id: $id, notifyCustomer: true, staffNote: "Size 7") {
        order { id edited displayFinancialStatus totalOutstandingSet { shopMoney { amount } } lineItems(first: 5) { nodes { id currentQuantity variant { id } } } }
        successMessages userErrors { field message } } }`,
      { id },
    );
  const sums = (payload: Record<string, unknown>): number[] => {
    const shown = payload.calculatedOrder as Record<string, { shopMoney: { amount: string } }>;
    return ["subtotalPriceSet", "totalPriceSet", "totalOutstandingSet"].map((name) =>
      Number(shown[name]?.shopMoney.amount),
    );
  };

  it("changes a size for one that costs more, and says to the cent what is owed", async () => {
    const [product] = house.shop.products;
    const [old, wanted] = product?.variants ?? [];
    house.world.changeProduct(product?.id ?? 0, ({ variants }) => ({
      variants: variants.map((one) => ({
        ...one,
        stock: 5,
        price: one === wanted ? 12_500 : 10_000,
      })),
    }));
    const order = anOpenOrder(house, { lines: [{ variantId: old?.id ?? 0, unitPrice: 10_000 }] });

    const id = await begin(order);
    await addVariant(id, wanted?.id ?? 0);
    const staged = await setQuantity(id, order, 0);
    const before = house.world.order(order.id);
    const done = await commit(id);

    expect(sums(staged)).toEqual([125, 131.9, 25]);
    expect(staged.calculatedOrder).toMatchObject({
      stagedChanges: {
        nodes: [
          { __typename: "OrderStagedChangeDecrementItem", delta: 1, restock: true },
          { __typename: "OrderStagedChangeAddVariant" },
        ],
      },
    });
    expect(before).toEqual(order);
    expect(done).toMatchObject({
      userErrors: [],
      order: {
        edited: true,
        displayFinancialStatus: "PARTIALLY_PAID",
        totalOutstandingSet: { shopMoney: { amount: "25.0" } },
        lineItems: { nodes: [{ currentQuantity: 0 }, { currentQuantity: 1 }] },
      },
    });
    expect(
      house.world
        .product(product?.id ?? 0)
        .variants.slice(0, 2)
        .map(({ stock }) => stock),
    ).toEqual([6, 4]);
    expect(
      house.world.order(order.id).fulfillmentOrders[0]?.lines.map((one) => one.remainingQuantity),
    ).toEqual([0, 1]);
    expect(house.shopify.mails(house.shop.domain).at(-1)).toMatchObject({
      kind: "order-edited",
      text: "25.0 USD are still to be paid.",
    });
  });

  it("keeps a discount on what it was given for: fewer bear their part, more cost the full price", async () => {
    const order = anOpenOrder(house, {
      lines: [{ quantity: 3, unitPrice: 3333, discounts: [{ index: 0, amount: 1000 }] }],
    });
    const id = await begin(order);

    const fewer = await setQuantity(id, order, 2);
    const more = await setQuantity(id, order, 5);

    expect(sums(fewer)).toEqual([59.99, 66.89, -30]);
    expect(sums(more)).toEqual([156.65, 163.55, 66.66]);
  });

  it("takes a discount off an added item, and puts it back", async () => {
    const order = anOpenOrder(house);
    const id = await begin(order);
    const custom = await edit(
      "orderEditAddCustomItem",
      `, title: "Engraving", price: { amount: "30.00", currencyCode: USD }, quantity: 2`,
      { id },
      "",
    );
    const [line] = (custom.calculatedOrder as { addedLineItems: { nodes: { id: string }[] } })
      .addedLineItems.nodes;
    const off = await house.mutate(
      `mutation ($id: ID!, $line: ID!) { orderEditAddLineItemDiscount(id: $id, lineItemId: $line, discount: { percentValue: 50, description: "Apology" }) {
        addedDiscountStagedChange { description } calculatedLineItem { calculatedDiscountAllocations { discountApplication { id } } } ${CALCULATED} } }`,
      { id, line: line?.id },
    );
    const { calculatedDiscountAllocations: given } = off.calculatedLineItem as {
      calculatedDiscountAllocations: { discountApplication: { id: string } }[];
    };
    const back = await house.mutate(
      `mutation ($id: ID!, $discount: ID!) { orderEditRemoveDiscount(id: $id, discountApplicationId: $discount) { ${CALCULATED} } }`,
      { id, discount: given[0]?.discountApplication.id },
    );

    expect([custom, off, back].map(sums)).toEqual([
      [160, 166.9, 60],
      [130, 136.9, 30],
      [160, 166.9, 60],
    ]);
  });

  it("refuses what cannot be edited, at its field", async () => {
    const sent = anOpenOrder(house, { sent: true });
    const open = anOpenOrder(house);
    const id = await begin(open);
    const [known] = house.shop.products[0]?.variants ?? [];
    const archived = house.world.changeOrder(anOpenOrder(house).id, () => ({ closedAt: 1 }));

    const answers = [
      await setQuantity(await begin(sent), sent, 0),
      await addVariant(id, known?.id ?? 0),
      await addVariant(id, 1),
      await commit(id),
      await edit("orderEditBegin", "", { id: orderGid(archived) }, ""),
    ];

    expect(answers.map(({ userErrors }) => userErrors[0]?.field)).toEqual([
      ["quantity"],
      ["variantId"],
      ["variantId"],
      ["id"],
      ["id"],
    ]);
  });

  it("is void once somebody else changed the items, and cannot be committed twice", async () => {
    const order = anOpenOrder(house, { lines: [{ quantity: 2 }] });
    const [mine, theirs] = [await begin(order), await begin(order)];
    await setQuantity(mine, order, 1);
    await setQuantity(theirs, order, 1);

    const first = await commit(theirs);
    const second = await commit(mine);
    const again = await commit(theirs);

    expect(first.userErrors).toEqual([]);
    expect([second, again].map(({ userErrors }) => userErrors.length)).toEqual([1, 1]);
    expect(house.world.order(order.id).lines[0]?.currentQuantity).toBe(1);
  });
});

describe("returns", () => {
  const RETURN = `return { id name status totalQuantity returnShippingFees { amountSet { shopMoney { amount } } }
    returnLineItems(first: 5) { nodes { id quantity ... on ReturnLineItem { processableQuantity restockingFee { percentage amountSet { shopMoney { amount } } } returnReasonDefinition { handle } } } }
    exchangeLineItems(first: 5) { nodes { id quantity lineItems { currentQuantity } } } decline { reason note }
    order { returnStatus displayFinancialStatus totalOutstandingSet { shopMoney { amount } } } } userErrors { field message code }`;
  const reasons = async (): Promise<Record<string, string>> => {
    const data = await house.query(
      "{ returnReasonDefinitions(first: 20) { nodes { id handle } } }",
    );
    const { nodes } = data.returnReasonDefinitions as { nodes: { id: string; handle: string }[] };
    return Object.fromEntries(nodes.map(({ id, handle }) => [handle, id]));
  };
  const returnable = async (order: OrderRecord): Promise<{ id: string; quantity: number }[]> => {
    const data = await house.query(
      `query ($id: ID!) { returnableFulfillments(orderId: $id, first: 5) { nodes { id fulfillment { name }
        returnableFulfillmentLineItems(first: 5) { nodes { quantity fulfillmentLineItem { id lineItem { title } } } } } } }`,
      { id: orderGid(order) },
    );
    const { nodes } = data.returnableFulfillments as {
      nodes: {
        returnableFulfillmentLineItems: {
          nodes: { quantity: number; fulfillmentLineItem: { id: string } }[];
        };
      }[];
    };
    return nodes
      .flatMap((one) => one.returnableFulfillmentLineItems.nodes)
      .map(({ quantity, fulfillmentLineItem: { id } }) => ({ id, quantity }));
  };
  const open = async (order: OrderRecord, quantity: number, more: Record<string, unknown> = {}) => {
    const [item] = await returnable(order);
    const line = {
      fulfillmentLineItemId: item?.id,
      quantity,
      returnReasonDefinitionId: (await reasons())["size-too-small"],
      returnReasonNote: "One size up",
      ...(more.line as object | undefined),
    };
    const { line: _, ...rest } = more;
    return house.mutate(
      `mutation ($input: ReturnInput!) { returnCreate(returnInput: $input) { ${RETURN} } }`,
      { input: { orderId: orderGid(order), returnLineItems: [line], ...rest } },
    );
  };
  const change = (name: string, type: string, argument: string, value: unknown) =>
    house.mutate(`mutation ($value: ${type}) { ${name}(${argument}: $value) { ${RETURN} } }`, {
      value,
    });
  type Shown = {
    id: string;
    returnLineItems: { nodes: { id: string }[] };
    exchangeLineItems: { nodes: { id: string }[] };
  };
  const shown = (payload: Record<string, unknown>): Shown => payload.return as Shown;

  it("are created for what arrived, with the shop's reasons, and leave the rest returnable", async () => {
    const order = anOpenOrder(house, { sent: true, lines: [{ quantity: 3 }] });

    const before = await returnable(order);
    const made = await open(order, 2, {
      returnShippingFee: { amount: { amount: "5.00", currencyCode: "USD" } },
    });
    const after = await returnable(order);

    expect([before, after].map(([item]) => item?.quantity)).toEqual([3, 1]);
    expect(made).toMatchObject({
      userErrors: [],
      return: {
        name: `${order.name}-R1`,
        status: "OPEN",
        totalQuantity: 2,
        returnShippingFees: [{ amountSet: { shopMoney: { amount: "5.0" } } }],
        returnLineItems: { nodes: [{ returnReasonDefinition: { handle: "size-too-small" } }] },
        order: { returnStatus: "IN_PROGRESS", displayFinancialStatus: "PAID" },
      },
    });
  });

  it.each([
    ["more than arrived", 4, {}, "INVALID", "quantity"],
    [
      "no reason",
      1,
      { line: { returnReasonDefinitionId: null } },
      "BLANK",
      "returnReasonDefinitionId",
    ],
    [
      "a note that is too long",
      1,
      { line: { returnReasonNote: "x".repeat(256) } },
      "TOO_LONG",
      "returnReasonNote",
    ],
    [
      "a parcel that is not there",
      1,
      { line: { fulfillmentLineItemId: gid("FulfillmentLineItem", 1) } },
      "NOT_FOUND",
      "fulfillmentLineItemId",
    ],
  ])("refuse %s at its field", async (_, quantity, more, code, field) => {
    const order = anOpenOrder(house, { sent: true, lines: [{ quantity: 3 }] });

    const made = await open(order, quantity, more);

    expect(made.userErrors[0]).toMatchObject({
      code,
      field: ["returnInput", "returnLineItems", "0", field],
    });
    expect(house.world.order(order.id).returns).toEqual([]);
  });

  it("work out to the cent what is given back, less the fees, and give just that", async () => {
    const order = anOpenOrder(house, {
      sent: true,
      lines: [{ quantity: 3, unitPrice: 3333, discounts: [{ index: 0, amount: 1000 }] }],
    });
    const made = shown(
      await open(order, 2, {
        line: { restockingFee: { percentage: 10 } },
        returnShippingFee: { amount: { amount: "5.00", currencyCode: "USD" } },
      }),
    );
    const [line] = made.returnLineItems.nodes;

    const data = await house.query(
      `query ($id: ID!, $lines: [SuggestedOutcomeReturnLineItemInput!]!) { return(id: $id) {
        suggestedFinancialOutcome(returnLineItems: $lines, exchangeLineItems: []) { totalAdditionalFees { shopMoney { amount } }
          financialTransfer { ... on RefundReturnOutcome { amount { shopMoney { amount } } suggestedTransactions { parentTransaction { id } } } } } } }`,
      { id: made.id, lines: [{ id: line?.id, quantity: 2 }] },
    );
    const processed = await change("returnProcess", "ReturnProcessInput!", "input", {
      returnId: made.id,
      returnLineItems: [{ id: line?.id, quantity: 2 }],
      financialTransfer: {
        issueRefund: {
          orderTransactions: [
            {
              parentId: gid("OrderTransaction", order.transactions[0]?.id ?? 0),
              transactionAmount: { amount: "48.99", currencyCode: "USD" },
            },
          ],
        },
      },
    });

    // 2 of 3 × 33.33 less 10.00 are 59.99 (66.66 less 6.67); 10 % of it are 6.00; the way back costs 5.00.
    expect(data.return).toMatchObject({
      suggestedFinancialOutcome: {
        totalAdditionalFees: { shopMoney: { amount: "11.0" } },
        financialTransfer: { amount: { shopMoney: { amount: "48.99" } } },
      },
    });
    expect(processed).toMatchObject({
      userErrors: [],
      return: {
        status: "CLOSED",
        order: {
          displayFinancialStatus: "PARTIALLY_REFUNDED",
          totalOutstandingSet: { shopMoney: { amount: "0.0" } },
        },
      },
    });
  });

  it("send out in exchange what was chosen, and ask for the difference", async () => {
    const [product] = house.shop.products;
    const variant = product?.variants[2];
    house.world.changeProduct(product?.id ?? 0, ({ variants }) => ({
      variants: variants.map((one) => (one.id === variant?.id ? { ...one, price: 15_000 } : one)),
    }));
    const order = anOpenOrder(house, { sent: true });
    const made = shown(
      await open(order, 1, {
        exchangeLineItems: [{ variantId: gid("ProductVariant", variant?.id ?? 0), quantity: 1 }],
      }),
    );

    const processed = await change("returnProcess", "ReturnProcessInput!", "input", {
      returnId: made.id,
      returnLineItems: [{ id: made.returnLineItems.nodes[0]?.id, quantity: 1 }],
      exchangeLineItems: [{ id: made.exchangeLineItems.nodes[0]?.id, quantity: 1 }],
    });

    expect(processed).toMatchObject({
      return: {
        status: "CLOSED",
        exchangeLineItems: { nodes: [{ lineItems: [{ currentQuantity: 1 }] }] },
        order: {
          displayFinancialStatus: "PARTIALLY_PAID",
          totalOutstandingSet: { shopMoney: { amount: "50.0" } },
        },
      },
    });
    expect(house.world.order(order.id).fulfillmentStatus).toBe("PARTIALLY_FULFILLED");
  });

  it("that a customer asks for are approved or declined, once", async () => {
    const order = anOpenOrder(house, { sent: true, lines: [{ quantity: 2 }] });
    const [item] = await returnable(order);
    const request = () =>
      change("returnRequest", "ReturnRequestInput!", "input", {
        orderId: orderGid(order),
        returnLineItems: [
          { fulfillmentLineItemId: item?.id, quantity: 1, returnReason: "UNWANTED" },
        ],
      });
    const [first, second] = [shown(await request()), shown(await request())];

    const approved = await change("returnApproveRequest", "ReturnApproveRequestInput!", "input", {
      id: first.id,
    });
    const declined = await change("returnDeclineRequest", "ReturnDeclineRequestInput!", "input", {
      id: second.id,
      declineReason: "FINAL_SALE",
      declineNote: "Engraved",
      notifyCustomer: true,
    });
    const again = await change("returnApproveRequest", "ReturnApproveRequestInput!", "input", {
      id: second.id,
    });

    expect(approved).toMatchObject({ return: { status: "OPEN", name: `${order.name}-R1` } });
    expect(declined).toMatchObject({
      return: { status: "DECLINED", decline: { reason: "FINAL_SALE", note: "Engraved" } },
    });
    expect(again.userErrors[0]?.code).toBe("INVALID_STATE");
    expect((await returnable(order))[0]?.quantity).toBe(1);
  });

  it("are cancelled only while nothing was done, and closed when done with", async () => {
    const order = anOpenOrder(house, { sent: true, lines: [{ quantity: 3 }] });
    const [first, second] = [shown(await open(order, 1)), shown(await open(order, 2))];
    await change("returnProcess", "ReturnProcessInput!", "input", {
      returnId: second.id,
      returnLineItems: [{ id: second.returnLineItems.nodes[0]?.id, quantity: 1 }],
    });

    const cancelled = await change("returnCancel", "ID!", "id", first.id);
    const refused = await change("returnCancel", "ID!", "id", second.id);
    const closed = await change("returnClose", "ID!", "id", second.id);

    expect(cancelled).toMatchObject({ return: { status: "CANCELED" } });
    expect(refused.userErrors[0]?.code).toBe("INVALID_STATE");
    expect(closed).toMatchObject({
      return: {
        status: "CLOSED",
        order: { totalOutstandingSet: { shopMoney: { amount: "-100.0" } } },
      },
    });
  });
});

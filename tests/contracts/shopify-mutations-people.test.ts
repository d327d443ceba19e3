import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { gid } from "#tests/sandbox/shopify/graphql/node.ts";
import type { CustomerRecord, OrderRecord } from "#tests/sandbox/shopify/seed/records.ts";

import { anOpenOrder, type MutatingShop, openMutatingShop, orderGid } from "./mutating-shop.ts";

const ERRORS = "userErrors { field message code }";
const PLAIN_ERRORS = "userErrors { field message }";
const AMOUNT = "{ shopMoney { amount } }";
let house: MutatingShop;

beforeAll(async () => {
  vi.stubEnv("LOUPE_SANDBOX", "1");
  house = await openMutatingShop([
    "write_orders",
    "write_customers",
    "write_draft_orders",
    "write_discounts",
    "write_gift_cards",
    "write_store_credit_account_transactions",
    "read_store_credit_accounts",
    "read_products",
  ]);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await house.stop();
});

describe("invoices and drafts", () => {
  const INVOICE = `mutation ($id: ID!, $email: EmailInput) { orderInvoiceSend(id: $id, email: $email) { order { id } ${ERRORS} } }`;
  const DRAFT = `draftOrder { id name status invoiceUrl invoiceSentAt note2 tags email customer { id } subtotalPriceSet ${AMOUNT} totalPriceSet ${AMOUNT}
    totalDiscountsSet ${AMOUNT} lineItems(first: 5) { nodes { title quantity custom customAttributes { key value } discountedTotalSet ${AMOUNT} } } } ${PLAIN_ERRORS}`;
  const draft = (input: Record<string, unknown>) =>
    house.mutate(
      `mutation ($input: DraftOrderInput!) { draftOrderCreate(input: $input) { ${DRAFT} } }`,
      {
        input,
      },
    );

  it("send the invoice of what is still owed, and none where nothing is", async () => {
    const paid = anOpenOrder(house);
    const owed = house.world.changeOrder(anOpenOrder(house).id, () => ({
      transactions: [],
      financialStatus: "PENDING",
    }));

    const sent = await house.mutate(INVOICE, {
      id: orderGid(owed),
      email: { subject: "Your ring", customMessage: "As we said." },
    });
    const refused = await house.mutate(INVOICE, { id: orderGid(paid) });
    const wrong = await house.mutate(INVOICE, { id: orderGid(owed), email: { to: "nobody" } });

    expect(sent.userErrors).toEqual([]);
    const [mail] = house.shopify.mails(house.shop.domain);
    expect(mail).toMatchObject({ kind: "order-invoice", to: owed.email, subject: "Your ring" });
    expect(mail?.text).toMatch(/^As we said\.\n\nPay 106\.9 USD: https:/);
    expect(refused.userErrors[0]?.code).toBe("ORDER_INVOICE_SEND_UNSUCCESSFUL");
    expect(wrong.userErrors[0]?.field).toEqual(["email", "to"]);
  });

  it("draft an order to the cent with a link to pay it by", async () => {
    const [customer] = house.shop.customers;
    const variant = house.shop.products[0]?.variants[0];
    const made = await draft({
      purchasingEntity: { customerId: gid("Customer", customer?.id ?? 0) },
      note: "For the resizing",
      tags: ["loupe-7"],
      lineItems: [
        {
          variantId: gid("ProductVariant", variant?.id ?? 0),
          quantity: 2,
          appliedDiscount: { value: 5, valueType: "FIXED_AMOUNT" },
          customAttributes: [{ key: "Engraving", value: "M & J" }],
        },
        {
          title: "Resizing",
          quantity: 1,
          originalUnitPriceWithCurrency: { amount: "35.50", currencyCode: "USD" },
        },
      ],
      shippingLine: {
        title: "Tracked",
        priceWithCurrency: { amount: "6.90", currencyCode: "USD" },
      },
    });
    const { id, invoiceUrl } = made.draftOrder as { id: string; invoiceUrl: string };
    const sent = await house.mutate(
      `mutation ($id: ID!) { draftOrderInvoiceSend(id: $id) { ${DRAFT} } }`,
      { id },
    );
    const found = await house.query(
      `{ draftOrders(first: 5, query: "tag:loupe-7") { nodes { id status } } }`,
    );

    const items = ((variant?.price ?? 0) * 2 - 1000 + 3550) / 100;
    expect(made).toMatchObject({
      userErrors: [],
      draftOrder: { status: "OPEN", email: customer?.email },
    });
    expect(amounts(made.draftOrder)).toEqual([items, items + 6.9, 10]);
    expect(invoiceUrl).toMatch(/^https:\/\/mejurn\.example\/\d+\/invoices\/[0-9a-f]{32}$/);
    expect(sent).toMatchObject({ draftOrder: { status: "INVOICE_SENT" } });
    expect(house.shopify.mails(house.shop.domain).at(-1)?.text).toContain(invoiceUrl);
    expect(found.draftOrders).toEqual({ nodes: [{ id, status: "INVOICE_SENT" }] });
  });

  it("draft an order once more from what was ordered", async () => {
    const order = anOpenOrder(house, {
      lines: [{ quantity: 2, unitPrice: 4950, attributes: [{ key: "Engraving", value: "E." }] }],
    });

    const made = await house.mutate(
      `mutation ($id: ID!) { draftOrderCreateFromOrder(orderId: $id) { ${DRAFT} } }`,
      { id: orderGid(order) },
    );

    expect(made).toMatchObject({
      userErrors: [],
      draftOrder: {
        email: order.email,
        totalPriceSet: { shopMoney: { amount: "99.0" } },
        lineItems: { nodes: [{ quantity: 2, customAttributes: [{ value: "E." }] }] },
      },
    });
  });

  it("refuse a draft without items, or with one that is not there", async () => {
    const answers = [
      await draft({ lineItems: [] }),
      await draft({ lineItems: [{ variantId: gid("ProductVariant", 1), quantity: 1 }] }),
      await draft({ lineItems: [{ title: " ", quantity: 1 }] }),
    ];

    expect(answers.map(({ userErrors }) => userErrors[0]?.field)).toEqual([
      ["lineItems"],
      ["lineItems", "0", "variantId"],
      ["lineItems", "0", "title"],
    ]);
  });

  function amounts(shown: unknown): number[] {
    const sums = shown as Record<string, { shopMoney: { amount: string } }>;
    return ["subtotalPriceSet", "totalPriceSet", "totalDiscountsSet"].map((name) =>
      Number(sums[name]?.shopMoney.amount),
    );
  }
});

describe("codes, cards and credit", () => {
  const CODE = `mutation ($input: DiscountCodeBasicInput!) { discountCodeBasicCreate(basicCodeDiscount: $input) {
    codeDiscountNode { id codeDiscount { ... on DiscountCodeBasic { title status usageLimit appliesOncePerCustomer codes(first: 1) { nodes { code } }
      customerGets { value { ... on DiscountPercentage { percentage } ... on DiscountAmount { amount { amount } } } }
      context { ... on DiscountCustomers { customers { id } } } } } } ${ERRORS} } }`;
  const code = (more: Record<string, unknown> = {}) =>
    house.mutate(CODE, {
      input: {
        title: "With our apologies",
        code: "SORRY-1001",
        startsAt: "2026-01-01T00:00:00Z",
        usageLimit: 1,
        context: { all: "ALL" },
        customerGets: { items: { all: true }, value: { percentage: 0.15 } },
        ...more,
      },
    });
  const CARD = `mutation ($input: GiftCardCreateInput!) { giftCardCreate(input: $input) { giftCardCode
    giftCard { id maskedCode balance { amount } customer { id } } ${ERRORS} } }`;
  const card = (more: Record<string, unknown> = {}) =>
    house.mutate(CARD, {
      input: { initialAmount: { amount: "50.00", currencyCode: "USD" }, ...more },
    });

  it("make a code once, for one customer, and find it again by the code", async () => {
    const customer = gid("Customer", house.shop.customers[0]?.id ?? 0);

    const made = await code({ context: { customers: { add: [customer] } } });
    const again = await code({ code: "sorry-1001" });
    const found = await house.query(`{ codeDiscountNodeByCode(code: "Sorry-1001") { id } }`);

    expect(made).toMatchObject({
      userErrors: [],
      codeDiscountNode: {
        codeDiscount: {
          status: "ACTIVE",
          usageLimit: 1,
          codes: { nodes: [{ code: "SORRY-1001" }] },
          customerGets: { value: { percentage: 0.15 } },
          context: { customers: [{ id: customer }] },
        },
      },
    });
    expect(again.userErrors[0]).toMatchObject({
      field: ["basicCodeDiscount", "code"],
      code: "TAKEN",
    });
    expect(found.codeDiscountNodeByCode).toEqual({
      id: (made.codeDiscountNode as { id: string }).id,
    });
  });

  it.each([
    ["no title", { title: "" }, "BLANK"],
    ["an end before its start", { endsAt: "2025-01-01T00:00:00Z" }, "END_DATE_BEFORE_START_DATE"],
    [
      "more than all off",
      { customerGets: { items: { all: true }, value: { percentage: 15 } } },
      "VALUE_OUTSIDE_RANGE",
    ],
    [
      "nothing off",
      { customerGets: { items: { all: true }, value: { discountAmount: { amount: "0.00" } } } },
      "GREATER_THAN",
    ],
    ["no one who may use it", { context: null }, "BLANK"],
  ])("refuse a code with %s", async (words, more, expected) => {
    const made = await code({ code: words, ...more });

    expect(made).toMatchObject({ codeDiscountNode: null, userErrors: [{ code: expected }] });
  });

  it("make a gift card, tell its code once, and write to its customer when asked to", async () => {
    const [customer] = house.shop.customers;

    const made = await card({ customerId: gid("Customer", customer?.id ?? 0), code: "LOUPE12345" });
    const { id } = made.giftCard as { id: string };
    const sent = await house.mutate(
      `mutation ($id: ID!) { giftCardSendNotificationToCustomer(id: $id) { giftCard { id } ${ERRORS} } }`,
      { id },
    );
    const found = await house.query(
      `{ giftCards(first: 5, query: "loupe12345") { nodes { id } } }`,
    );

    expect(made).toMatchObject({
      giftCardCode: "loupe12345",
      giftCard: { balance: { amount: "50.0" }, maskedCode: "•••• •••• •••• 2345" },
    });
    expect(sent.userErrors).toEqual([]);
    expect(house.shopify.mails(house.shop.domain).at(-1)).toMatchObject({
      kind: "gift-card",
      to: customer?.email,
    });
    expect(found.giftCards).toEqual({ nodes: [{ id }] });
  });

  it.each([
    ["a code that is taken", { code: "loupe12345" }, "TAKEN"],
    ["a code that is too short", { code: "abc" }, "TOO_SHORT"],
    ["nothing on it", { initialAmount: { amount: "0", currencyCode: "USD" } }, "GREATER_THAN"],
    [
      "too much on it",
      { initialAmount: { amount: "2000.01", currencyCode: "USD" } },
      "GIFT_CARD_LIMIT_EXCEEDED",
    ],
    ["a customer who is not there", { customerId: gid("Customer", 1) }, "CUSTOMER_NOT_FOUND"],
  ])("refuse a gift card with %s", async (_, more, expected) => {
    const made = await card(more);

    expect(made).toMatchObject({ giftCard: null, userErrors: [{ code: expected }] });
  });

  it("credit a customer, whose account opens with it, and refuse what is no credit", async () => {
    const customer = gid("Customer", house.shop.customers[1]?.id ?? 0);
    const CREDIT = `mutation ($id: ID!, $input: StoreCreditAccountCreditInput!) { storeCreditAccountCredit(id: $id, creditInput: $input) {
      storeCreditAccountTransaction { amount { amount } balanceAfterTransaction { amount } account { id } } ${ERRORS} } }`;
    const credit = (amount: string, more: Record<string, unknown> = {}) =>
      house.mutate(CREDIT, {
        id: customer,
        input: { creditAmount: { amount, currencyCode: "USD" }, ...more },
      });

    await credit("20.00");
    const second = await credit("5.50", { notify: true });
    const refused = [
      await credit("0"),
      await credit("5", { expiresAt: "2020-01-01T00:00:00Z" }),
      await credit("5", { creditAmount: { amount: "5", currencyCode: "EUR" } }),
    ];
    const account = await house.query(
      `query ($id: ID!) { customer(id: $id) { storeCreditAccounts(first: 1) { nodes { balance { amount } transactions(first: 5) { nodes { amount { amount } } } } } } }`,
      { id: customer },
    );

    expect(second).toMatchObject({
      storeCreditAccountTransaction: { balanceAfterTransaction: { amount: "25.5" } },
    });
    expect(refused.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      "NEGATIVE_OR_ZERO_AMOUNT",
      "EXPIRES_AT_IN_PAST",
      "MISMATCHING_CURRENCY",
    ]);
    expect(account.customer).toMatchObject({
      storeCreditAccounts: {
        nodes: [{ balance: { amount: "25.5" }, transactions: { nodes: [{}, {}] } }],
      },
    });
  });
});

describe("changing a customer", () => {
  const UPDATE = `mutation ($input: CustomerInput!) { customerUpdate(input: $input) {
    customer { firstName lastName tags note defaultEmailAddress { emailAddress } defaultPhoneNumber { phoneNumber } verifiedEmail } ${PLAIN_ERRORS} } }`;
  const update = (customer: CustomerRecord, input: Record<string, unknown>) =>
    house.mutate(UPDATE, { input: { id: gid("Customer", customer.id), ...input } });
  const one = (index: number): CustomerRecord => {
    const customer = house.shop.customers[index];
    if (!customer) throw new Error("The seed has too few customers.");
    return customer;
  };

  it("changes what was named, writes the number with its country, and an address that nobody proved", async () => {
    const changed = await update(one(3), {
      lastName: "Hollis-Vance",
      email: "New.Address@mailbox.example",
      phone: "(212) 555-0177",
    });

    expect(changed).toMatchObject({
      userErrors: [],
      customer: {
        firstName: one(3).firstName,
        lastName: "Hollis-Vance",
        defaultEmailAddress: { emailAddress: "new.address@mailbox.example" },
        defaultPhoneNumber: { phoneNumber: "+12125550177" },
        verifiedEmail: false,
      },
    });
  });

  it("refuses another customer's address, and what is no address or number", async () => {
    const before = one(4);

    const answers = [
      await update(before, { email: one(5).email.toUpperCase() }),
      await update(before, { email: "jane at mailbox" }),
      await update(before, { phone: "12" }),
      await update({ ...before, id: 1 }, { note: "x" }),
    ];

    expect(answers.map(({ userErrors }) => userErrors[0]?.field)).toEqual([
      ["email"],
      ["email"],
      ["phone"],
      ["id"],
    ]);
    expect(answers[0]?.userErrors[0]?.message).toBe("Email has already been taken");
    expect(one(4)).toEqual(before);
  });

  it("keeps addresses, one of them the default, and leaves the addresses of orders as they were", async () => {
    const customer = one(6);
    const { addresses } = customer;
    const orders = (): OrderRecord[] =>
      house.shop.orders.filter(({ customerId }) => customerId === customer.id);
    const sentTo = orders().map(({ shippingAddress }) => shippingAddress);
    const ids = { customerId: gid("Customer", customer.id) };
    const ADDRESS = `address { id city zip provinceCode } ${PLAIN_ERRORS}`;

    const created = await house.mutate(
      `mutation ($customerId: ID!, $address: MailingAddressInput!) { customerAddressCreate(customerId: $customerId, address: $address, setAsDefault: true) { ${ADDRESS} } }`,
      {
        ...ids,
        address: {
          address1: "1 Garnet Way",
          city: "Austin",
          provinceCode: "TX",
          countryCode: "US",
          zip: "78701",
        },
      },
    );
    const updated = await house.mutate(
      `mutation ($customerId: ID!, $addressId: ID!) { customerAddressUpdate(customerId: $customerId, addressId: $addressId, address: { zip: "bad" }) { ${ADDRESS} } }`,
      { ...ids, addressId: gid("MailingAddress", addresses[0]?.id ?? 0) },
    );
    await house.mutate(
      `mutation ($customerId: ID!, $addressId: ID!) { customerUpdateDefaultAddress(customerId: $customerId, addressId: $addressId) { customer { id } ${PLAIN_ERRORS} } }`,
      { ...ids, addressId: gid("MailingAddress", addresses[0]?.id ?? 0) },
    );
    await house.mutate(
      `mutation ($customerId: ID!, $addressId: ID!) { customerAddressDelete(customerId: $customerId, addressId: $addressId) { deletedAddressId ${PLAIN_ERRORS} } }`,
      { ...ids, addressId: (created.address as { id: string }).id },
    );

    expect(created).toMatchObject({ address: { city: "Austin", provinceCode: "TX" } });
    expect(updated.userErrors[0]?.field).toEqual(["address", "zip"]);
    expect(one(6).addresses.map(({ id }) => id)).toEqual(addresses.map(({ id }) => id));
    expect(orders().map(({ shippingAddress }) => shippingAddress)).toEqual(sentTo);
  });

  it("invites to the classic accounts only, and nobody who has one", async () => {
    const INVITE = `mutation ($id: ID!) { customerSendAccountInviteEmail(customerId: $id) { customer { state } ${ERRORS} } }`;
    const without = house.shop.customers.find(({ state }) => state === "DISABLED");
    const having = house.shop.customers.find(({ state }) => state === "ENABLED");
    const invite = (customer: CustomerRecord | undefined) =>
      house.mutate(INVITE, { id: gid("Customer", customer?.id ?? 0) });

    house.world.changeShop(() => ({ customerAccounts: "CLASSIC" }));
    const invited = await invite(without);
    const known = await invite(having);
    house.world.changeShop(() => ({ customerAccounts: "NEW" }));
    const useless = await invite(without);
    const { shop } = await house.query(
      "{ shop { customerAccountsV2 { customerAccountsVersion } } }",
    );

    expect(invited).toMatchObject({ userErrors: [], customer: { state: "INVITED" } });
    expect(house.shopify.mails(house.shop.domain).at(-1)?.to).toBe(without?.email);
    expect(shop).toEqual({
      customerAccountsV2: { customerAccountsVersion: "NEW_CUSTOMER_ACCOUNTS" },
    });
    expect([known, useless].map(({ userErrors }) => userErrors[0]?.code)).toEqual([
      "INVALID",
      "INVALID",
    ]);
  });
});

describe("telling Flow", () => {
  const TELL = `mutation ($handle: String, $payload: JSON) { flowTriggerReceive(handle: $handle, payload: $payload) { ${PLAIN_ERRORS} } }`;

  it("takes a trigger that the app declares, with its fields, and no other", async () => {
    const taken = await house.mutate(TELL, {
      handle: "ticket-created",
      payload: { "Ticket id": "7" },
    });
    const refused = [
      await house.mutate(TELL, { handle: "ticket-eaten", payload: {} }),
      await house.mutate(TELL, { handle: "ticket-created", payload: { Mood: "fine" } }),
    ];

    expect(taken.userErrors).toEqual([]);
    expect(house.shopify.flowTriggers(house.shop.domain)).toMatchObject([
      { handle: "ticket-created", payload: { "Ticket id": "7" } },
    ]);
    expect(refused.map(({ userErrors }) => userErrors[0]?.field)).toEqual([
      ["handle"],
      ["payload"],
    ]);
  });
});

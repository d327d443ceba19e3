import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { checkItems } from "#app/cli/check.ts";

const facts = {
  customer: { name: "Anna Chen", email: "anna@post.example" },
  recipients: ["Anna Chen <anna@post.example>"],
  proof: "mailbox",
  surprise: false,
  attachments: [],
  now: "2026-05-22T11:30:00-04:00",
  orders: [
    {
      name: "#1042",
      total: "154.95",
      currency: "USD",
      financial: "PAID",
      fulfillment: "UNFULFILLED",
      items: [{ title: "Luna Ring", options: { Size: "7" }, quantity: 1, price: "149.00" }],
      parcels: [],
      refunds: [],
      address: { city: "Portland", postcode: "97205" },
    },
  ],
  allowedHosts: ["mejurn.example"],
};

describe("loupe check", () => {
  it("answers each item with its findings, in plain words", async () => {
    const lines = await check([
      { id: 1, text: "Your order #1042 has shipped.", facts },
      { id: 2, text: "Your order #1042 is being made in size 7.", facts },
    ]);

    expect(lines).toEqual([
      {
        id: 1,
        findings: [
          {
            kind: "state",
            sentence: "Your order #1042 has shipped.",
            because: "Order #1042 is not under way like that.",
            blocks: true,
          },
        ],
      },
      { id: 2, findings: [] },
    ]);
  });

  it("bears facts that are missing or odd, and answers what it can't read with a reason", async () => {
    const lines = await check([
      { id: "a", text: "Your order has shipped.", facts: {} },
      { id: "b", text: "Hello.", facts: { orders: [null, { items: "none", total: 5 }], extra: 1 } },
      { id: "c", facts },
      { id: "d", text: "Hello." },
    ]);

    expect(lines).toEqual([
      { id: "a", findings: [] },
      { id: "b", findings: [] },
      { id: "c", ok: false, reason: "`text` is no text" },
      { id: "d", ok: false, reason: "`facts` is no object" },
    ]);
  });

  it("reads options as a list, as names with values, and as an object", async () => {
    const item = { title: "Luna Ring", quantity: 1, price: "149.00" };
    const options = [["Size 7"], [{ name: "Size", value: "7" }], { Size: "7" }, "Rose gold / 7"];
    const items = options.map((one, id) => ({
      id,
      text: "Your Luna Ring in size 8 is ready.",
      facts: { ...facts, orders: [{ ...facts.orders[0], items: [{ ...item, options: one }] }] },
    }));

    const lines = await check(items);

    expect(lines.map(({ findings }) => (findings as unknown[]).length)).toEqual([1, 1, 1, 1]);
  });
});

async function check(items: readonly object[]): Promise<Record<string, unknown>[]> {
  const lines: Record<string, unknown>[] = [];
  await checkItems([], {
    input: Readable.from(items.map((item) => `${JSON.stringify(item)}\n`)),
    write: (item) => Promise.resolve(void lines.push({ ...item })),
  });
  return lines;
}

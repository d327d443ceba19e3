import { describe, expect, it } from "vitest";
import { digitsOfName, orderNumbersIn } from "#app/domain/check/order-numbers-in.ts";
import { anOrder } from "./some-facts.ts";

const orders = [anOrder({ name: "MJ-1042" })];
const numbers = (text: string) => orderNumbersIn(text, orders).map(({ digits }) => digits);

describe("order numbers that a reply names", () => {
  it.each([
    ["with their sign", "#1042 and # 1043", ["1042", "1043"]],
    ["with the shop's own letters", "mj-1042 or MJ1043", ["1042", "1043"]],
    ["behind the word", "order number 1042, orders 1043 and 1044", ["1042", "1043", "1044"]],
    ["not as amounts", "orders 1042 USD", []],
    ["not as other things", "ticket #1042, SKU MJ-1042, invoice no. 1042", []],
  ])("are read %s", (_name, text, digits) => {
    expect(numbers(text)).toEqual(digits);
  });

  it("have the digits of an order's name, without a year before them", () => {
    expect(digitsOfName("SHOP26-1042")).toBe("1042");
  });
});

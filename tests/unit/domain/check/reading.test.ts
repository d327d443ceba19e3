import { describe, expect, it } from "vitest";
import { anOrder, read } from "./some-facts.ts";

const two = [
  anOrder(),
  anOrder({
    name: "#1050",
    items: [{ title: "Stella Necklace", options: [], quantity: 1, price: "80.00" }],
  }),
];
const ordersOf = (text: string) =>
  read(text, { orders: two }).sentences.map(({ orders }) => orders.map(({ name }) => name));

describe("of which orders a sentence speaks", () => {
  it("are all while none is named, and then the one that was named last", () => {
    expect(ordersOf("Hello. About #1050. It is here. And #1042 too.")).toEqual([
      ["#1042", "#1050"],
      ["#1050"],
      ["#1050"],
      ["#1042"],
    ]);
  });

  it("are told by what was bought as well", () => {
    expect(ordersOf("The Stella Necklace is here.")).toEqual([["#1050"]]);
  });

  it("leaves out the words of links when it asks whether something is said", () => {
    const [sentence] = read("See https://mejurn.example/policy/if for it.").sentences;

    expect(sentence?.prose).not.toContain("policy");
    expect(sentence?.prose).toHaveLength(sentence?.text.length ?? 0);
  });
});

import { describe, expect, it } from "vitest";
import { anotherOrder, ordersNamed } from "#app/domain/thread/another-order.ts";

const format = { prefix: "#", suffix: "", ticketPrefix: "MJ" };
const linked = (...names: string[]) =>
  names.map((name) => ({ name, because: "number in the message" }));

describe("seeing that an old thread is used for a new order", () => {
  it.each([
    ["the text names another order", ["#1002"], [], "#1002"],
    ["the subject alone names another order", [], ["#1002"], "#1002"],
    ["the subject of the old thread still names the first", ["#1002"], ["#1001"], "#1002"],
    ["the text names the ticket's order", ["#1001"], ["#1002"], null],
    ["the text names both", ["#1002", "#1001"], [], null],
    ["nothing is named", [], [], null],
    ["the name is written in other letters", ["#1001A"], [], null],
  ])("when %s", (_case, inText, inSubject, order) => {
    expect(anotherOrder({ inText, inSubject }, linked("#1001", "#1001a"))).toBe(order);
  });

  it("takes no order that was only guessed for the ticket's own: the customer may be correcting us", () => {
    const guessed = [{ name: "#1001", because: "the customer's newest order" }];

    expect(anotherOrder({ inText: ["#1002"], inSubject: [] }, guessed)).toBeNull();
  });

  it("takes an order that was guessed beside a named one for no other order", () => {
    const orders = [...linked("#1001"), { name: "#1002", because: "the customer's newest order" }];

    expect(anotherOrder({ inText: ["#1002"], inSubject: [] }, orders)).toBeNull();
    expect(anotherOrder({ inText: ["#1003"], inSubject: [] }, orders)).toBe("#1003");
  });
});

describe("reading which orders a mail names", () => {
  it("tells the new words from the subject", () => {
    expect(
      ordersNamed({ subject: "Re: Order #1001", newText: "Now about order #1002." }, format),
    ).toEqual({ inText: ["#1002"], inSubject: ["#1001"] });
  });

  it("reads an order that stands in both places in both", () => {
    expect(ordersNamed({ subject: "Re: Order #1001", newText: "#1001 and #1002" }, format)).toEqual(
      { inText: ["#1001", "#1002"], inSubject: ["#1001"] },
    );
  });

  it("takes no ticket's number for an order's, though both begin with the same letters", () => {
    const alike = { prefix: "MJ", suffix: "", ticketPrefix: "MJ" };

    expect(ordersNamed({ subject: "Re: [MJ-1042] My ring", newText: "" }, alike).inSubject).toEqual(
      [],
    );
    expect(
      ordersNamed({ subject: "Re: [MJ-1042] Order MJ5001", newText: "" }, alike).inSubject,
    ).toEqual(["MJ5001"]);
  });
});

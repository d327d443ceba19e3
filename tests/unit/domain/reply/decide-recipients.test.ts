import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideRecipients, type RecipientsAsked } from "#app/domain/reply/decide-recipients.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

const asked = (change: Partial<RecipientsAsked> = {}): RecipientsAsked => ({
  kind: "reply",
  to: "ana.sommer@post.example",
  cc: [],
  bcc: [],
  customer: { address: "Ana.Sommer@post.example", name: "Ana Sommer" },
  confirmed: ["order@shop-customer.example"],
  participants: [
    { address: "partner@post.example", name: "Jo", state: "accepted" },
    { address: "waiting@post.example", name: null, state: "pending" },
  ],
  own: ["support@mejurn.example"],
  ownDomain: "in.loupe.example",
  ...change,
});

const refusalOf = (change: Partial<RecipientsAsked>): Refusal | null => {
  try {
    decideRecipients(asked(change));
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
};

describe("who gets a mail", () => {
  it("is the customer, or an order's address that confirmed, and nobody that was not seen", () => {
    expect(decideRecipients(asked()).to).toEqual({
      ...{ address: "Ana.Sommer@post.example", name: "Ana Sommer" },
    });
    const to = "order@shop-customer.example";
    expect(decideRecipients(asked({ to })).to).toEqual({ address: to, name: null });
    expect(refusalOf({ to: "mallory@elsewhere.example" })?.kind).toBe("conflict");
    expect(refusalOf({ to: " " })?.kind).toBe("invalid");
  });

  it("is everybody in copy once, with the name that the ticket knows", () => {
    const { cc, bcc, joining } = decideRecipients(
      asked({
        cc: [
          "Partner@post.example",
          "new@far.example",
          "new@far.example",
          "ana.sommer@POST.example",
        ],
        bcc: ["new@far.example", "archive@far.example", ""],
      }),
    );

    expect(cc).toEqual([
      { address: "Partner@post.example", name: "Jo" },
      { address: "new@far.example", name: null },
    ]);
    expect(bcc).toEqual([{ address: "archive@far.example", name: null }]);
    expect(joining.map(({ address }) => address)).toEqual(["new@far.example"]);
  });

  it("is of a forwarded mail whoever its writer named, who takes no part by that", () => {
    const to = "one@far.example, two@far.example";

    const forward = decideRecipients(asked({ kind: "forward", to, cc: ["three@far.example"] }));

    expect(forward.to.address).toBe("one@far.example");
    expect(forward.alsoTo.map(({ address }) => address)).toEqual(["two@far.example"]);
    expect(forward.joining).toEqual([]);
    expect(refusalOf({ kind: "forward", to: " , " })?.kind).toBe("invalid");
  });

  it.each([
    ["somebody who waits to be let in", "waiting@post.example", "conflict"],
    ["the shop's own address", "Support@mejurn.example", "invalid"],
    ["an address at which mail reaches us", "abc+1@in.loupe.example", "invalid"],
    ["one letter off the customer's", "ana.somner@post.example", "invalid"],
    ["a second line", "a@far.example\r\nBcc: mallory@far.example", "invalid"],
    ["no address", "somebody", "invalid"],
  ])("is never %s", (_, address, kind) => {
    expect(refusalOf({ cc: [address] })?.kind).toBe(kind);
    expect(refusalOf({ bcc: [address] })?.kind).toBe(kind);
    expect(refusalOf({ kind: "forward", to: address })?.kind).toBe(kind);
  });

  it("is not a crowd", () => {
    const cc = Array.from({ length: 20 }, (_, index) => `person-${index}@far-${index}.example`);

    expect(refusalOf({ cc })?.message).toMatch(/20 people/);
    expect(refusalOf({ cc: cc.slice(1) })).toBeNull();
  });

  it("is never a line that could become a header, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary-ascii" }), (typed) => {
        try {
          const { cc } = decideRecipients(asked({ cc: [typed] }));
          expect(cc.every(({ address }) => !/[\s\p{Cc},;<>]/u.test(address))).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});

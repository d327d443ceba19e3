import { describe, expect, it } from "vitest";
import { mentionedThings } from "#app/domain/order/mentioned-things.ts";

const HASH = { prefix: "#", suffix: "" };
const mail = (text: string, subject = "") => ({ subject, text });

describe("reading by what a thread names orders", () => {
  it("finds names, confirmation and tracking numbers, the newest message's first", () => {
    const things = mentionedThings(
      [
        mail("Where is it? QX2J7KM9P", "Order #1001"),
        mail("Order #1002, parcel 1Z999AA10123456784"),
      ],
      HASH,
    );

    expect(things).toEqual([
      { kind: "order", name: "#1002", otherNames: [], because: "number in the message" },
      {
        kind: "tracking",
        code: "1Z999AA10123456784",
        because: "tracking number in the message",
      },
      { kind: "order", name: "#1001", otherNames: [], because: "number in the subject" },
      {
        kind: "confirmation",
        code: "QX2J7KM9P",
        because: "confirmation number in the message",
      },
    ]);
  });

  it("takes a bare number last, and not at all where another message names it", () => {
    expect(mentionedThings([mail("1001 and 1003"), mail("order 1001")], HASH)).toEqual([
      { kind: "order", name: "#1001", otherNames: [], because: "number in the message" },
      { kind: "bare", name: "#1003", otherNames: [], because: "number in the message" },
    ]);
  });

  it("stops at eight", () => {
    const mails = Array.from({ length: 20 }, (_, at) => mail(`order ${1001 + at}`));

    expect(mentionedThings(mails, HASH)).toHaveLength(8);
  });
});

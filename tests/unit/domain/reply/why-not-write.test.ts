import { describe, expect, it } from "vitest";
import { whyNotWrite } from "#app/domain/reply/why-not-write.ts";

const reply = { to: "ana@post.example", seenMessageId: "", subject: "Re: A ring" };
const pending = { state: "pending" } as const;

describe("why nobody can be written to", () => {
  it("is nothing while an address is known, the customer's or one that an order confirmed", () => {
    expect(whyNotWrite({ link: pending, reply })).toBeNull();
    const alsoTo = ["ana@work.example"];
    expect(whyNotWrite({ link: pending, reply: { ...reply, to: "", alsoTo } })).toBeNull();
  });

  it("is a customer who was erased, or an order without an email address", () => {
    const erased = { state: "erased", at: "2026-11-23T15:00:00.000Z" } as const;
    expect(whyNotWrite({ link: erased, reply })).toContain("erased");
    expect(whyNotWrite({ link: pending, reply: { ...reply, to: "" } })).toContain(
      "No email address",
    );
  });
});

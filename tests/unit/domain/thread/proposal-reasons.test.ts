import { describe, expect, it } from "vitest";
import { proposalReasons } from "#app/domain/thread/proposal-reasons.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const said = { ticket: "MJ-1001", from: "bob@x.example" };

describe("saying why a mail asks whether it belongs here", () => {
  it.each([
    ["reply-address", "It came to the reply address of MJ-1001"],
    ["in-reply-to", "It answers a message of MJ-1001"],
    ["references", "Its thread holds a message of MJ-1001"],
    ["subject", "Its subject names MJ-1001"],
  ] as const)("names what speaks for the ticket: %s", (by, words) => {
    expect(
      inPlainEnglish(proposalReasons({ by, why: "takes-no-part", recipient: null }, said)[0]),
    ).toBe(words);
  });

  it.each([
    ["contradicted", null, /forged.*bob@x\.example/],
    ["pending", null, /bob@x\.example was only named in copy on MJ-1001/],
    ["other-recipient", "ana@x.example", /made for ana@x\.example, but .* bob@x\.example/],
    ["takes-no-part", null, /bob@x\.example takes no part in MJ-1001/],
  ] as const)("names what speaks against it: %s", (why, recipient, words) => {
    expect(inPlainEnglish(proposalReasons({ by: "subject", why, recipient }, said)[1])).toMatch(
      words,
    );
  });

  it("has words for a mail without a sender", () => {
    const reasons = proposalReasons(
      { by: "subject", why: "takes-no-part", recipient: null },
      { ...said, from: " " },
    );

    expect(inPlainEnglish(reasons[1])).toMatch(/^a sender without an address takes no part/);
  });
});

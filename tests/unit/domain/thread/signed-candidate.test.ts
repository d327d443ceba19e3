import { describe, expect, it } from "vitest";
import { signedCandidate } from "#app/domain/thread/signed-candidate.ts";
import { aCandidate, JANE } from "./a-candidate.ts";

const bob = "bob@x.example";
const tag = { mailboxToken: "abcdefghij234567abcd", ticketNumber: 1001, mac: "for-bob" };
/** Signs for Bob alone, whoever asks, and only for this ticket. */
const sign = (text: string) =>
  text.includes(bob) && text.includes("1001") ? "for-bob" : "something-else";

describe("the ticket of a reply address", () => {
  it("comes with the one participant whom the address was made for", () => {
    const ticket = aCandidate({ participants: [JANE, bob] });

    expect(signedCandidate(tag, ticket, sign)).toEqual({ ...ticket, recipient: bob });
  });

  it("is none when the signature fits nobody who takes part", () => {
    expect(signedCandidate(tag, aCandidate({ participants: [JANE] }), sign)).toBeNull();
    expect(
      signedCandidate(tag, aCandidate({ participants: [JANE], pending: [bob] }), sign),
    ).toBeNull();
    const other = { ...tag, ticketNumber: 1002 };
    expect(signedCandidate(other, aCandidate({ participants: [bob] }), sign)).toBeNull();
  });

  it("is none without such an address, or without the ticket that it names", () => {
    expect(signedCandidate(null, aCandidate({ participants: [bob] }), sign)).toBeNull();
    expect(signedCandidate(tag, null, sign)).toBeNull();
  });
});

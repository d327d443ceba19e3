import { describe, expect, it } from "vitest";
import { joiningDetails, type Joining } from "#app/domain/ticket/joining-details.ts";

const plain: Joining = {
  because: "in-reply-to",
  reopens: false,
  isSnoozed: false,
  asksNothing: false,
};
const joined = { kind: "joined", because: "in-reply-to" };

describe("what the history of a ticket says of a mail that joins it", () => {
  it("says why it is here", () => {
    expect(joiningDetails(plain)).toEqual([joined]);
  });

  it("says that it reopened the ticket, and that it ended its snooze", () => {
    expect(joiningDetails({ ...plain, reopens: true, isSnoozed: true })).toEqual([
      joined,
      { kind: "reopened" },
      { kind: "woken", because: "the customer wrote" },
    ]);
  });

  it("says neither of a mere thank-you", () => {
    const thanks = { ...plain, reopens: true, isSnoozed: true, asksNothing: true };

    expect(joiningDetails(thanks)).toEqual([joined]);
  });
});

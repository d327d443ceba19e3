import { describe, expect, it } from "vitest";
import { proposalOf } from "#app/domain/ticket/proposal.ts";

const asks = { ticketId: "t", number: 1001, subject: "My ring", stranger: null };

describe("showing what a stranger's mail asks", () => {
  it("names the ticket and the reasons that were written down", () => {
    const reasons = ["It answers a message of MJ-1001", "bob takes no part in MJ-1001"];
    const stranger = { kind: "stranger", number: "MJ-1001", by: "in-reply-to", reasons } as const;

    expect(proposalOf({ ...asks, stranger }, "MJ")).toEqual({
      ticketId: "t",
      number: "MJ-1001",
      subject: "My ring",
      reasons,
    });
  });

  it("has a sentence for mail from before reasons were kept, and none where none was", () => {
    const stranger = { kind: "stranger", number: "MJ-1001", by: "subject" } as const;

    expect(proposalOf({ ...asks, stranger }, "MJ")?.reasons).toEqual([
      "This mail names MJ-1001, but its sender takes no part there: a ticket of its own",
    ]);
    expect(proposalOf({ ...asks, subject: null }, "MJ")).toMatchObject({
      subject: "",
      reasons: [],
    });
    expect(proposalOf({ ...asks, stranger: { kind: "reopened" } }, "MJ")?.reasons).toEqual([]);
  });

  it("is nothing for a ticket that asks nothing", () => {
    expect(proposalOf({ ...asks, ticketId: null, number: null }, "MJ")).toBeNull();
  });
});

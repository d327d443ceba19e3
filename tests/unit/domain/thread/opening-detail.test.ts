import { describe, expect, it } from "vitest";
import { openingDetail } from "#app/domain/thread/opening-detail.ts";
import { id } from "./a-candidate.ts";

const said = { number: "MJ-1001", from: "bob@x.example" };

describe("what a new ticket's history begins with", () => {
  it("says why nothing named a ticket", () => {
    const decision = { kind: "new", because: "form-mail" } as const;

    expect(openingDetail(decision, said)).toEqual({ kind: "opened", because: "form-mail" });
  });

  it("names the closed ticket that it follows, and the other order that it is about", () => {
    const closed = { kind: "follow-up", of: id("a"), because: "long-closed" } as const;
    const order = {
      kind: "follow-up",
      of: id("a"),
      because: "another-order",
      order: "#1002",
    } as const;

    expect(openingDetail(closed, said)).toEqual({ kind: "follow-up", number: "MJ-1001" });
    expect(openingDetail(order, said)).toEqual({
      kind: "follow-up",
      number: "MJ-1001",
      order: "#1002",
    });
  });

  it("names the ticket of a stranger's mail, with what speaks for it and against it", () => {
    const decision = {
      kind: "stranger",
      ticketId: id("a"),
      by: "subject",
      why: "takes-no-part",
      recipient: null,
    } as const;

    const detail = openingDetail(decision, said);

    expect(detail).toMatchObject({ kind: "stranger", number: "MJ-1001", by: "subject" });
    expect("reasons" in detail && detail.reasons).toHaveLength(2);
  });
});

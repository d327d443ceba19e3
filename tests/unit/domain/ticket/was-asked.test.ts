import { describe, expect, it } from "vitest";
import { wasAsked } from "#app/domain/ticket/was-asked.ts";
import { mon } from "#tests/unit/domain/sla/a-story.ts";
import { aHistory, aMail, aSentReply } from "./a-history.ts";

const mail = aMail("m1", mon("09:00"));
const asking = aSentReply("r1", mon("10:00"), { asks: true });

describe("whether the customer was asked something", () => {
  it("is what our newest reply says, whatever the customer wrote since", () => {
    expect(wasAsked(aHistory({ messages: [mail, asking, aMail("m2", mon("11:00"))] }))).toBe(true);
    const later = aSentReply("r2", mon("12:00"));
    expect(wasAsked(aHistory({ messages: [mail, asking, later] }))).toBe(false);
  });

  it("is not, on a ticket without a reply, or whose reply was moved to another ticket", () => {
    expect(wasAsked(aHistory({ messages: [mail] }))).toBe(false);
    expect(wasAsked(aHistory({ messages: [mail, { ...asking, ticketId: "U" }] }))).toBe(false);
  });
});

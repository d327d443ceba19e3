import { describe, expect, it } from "vitest";
import { happenedAt, orderEvents } from "#app/domain/sla/order-events.ts";
import { event, message, reply } from "./a-story.ts";
import { fri, mon, tue, wed } from "./a-story.ts";

describe("the order of a ticket's events", () => {
  it("is that in which the ticket got to know of them, up to the instant that is asked for", () => {
    const moved = message("m1", mon("10:00"), { joinedAt: wed("10:00") });
    const answer = reply("r1", tue("10:00"));
    const later = event("resolved", fri("10:00"));

    expect(orderEvents([later, moved, answer], wed("10:00"))).toEqual([answer, moved]);
    expect(happenedAt(moved)).toBe(wed("10:00"));
  });

  it("is the given one at a single instant", () => {
    const [first, second] = [event("waiting", mon("10:00")), event("note", mon("10:00"))];

    expect(orderEvents([first, second], tue("10:00"))).toEqual([first, second]);
    expect(orderEvents([second, first], tue("10:00"))).toEqual([second, first]);
  });

  it("leaves out that the ticket was taken for spam, once it was restored and not before", () => {
    const [spam, restored, again] = [
      event("spam", mon("10:00")),
      event("not-spam", tue("10:00")),
      event("spam", wed("10:00")),
    ];
    const note = event("note", mon("11:00"));

    expect(orderEvents([spam, note, restored], mon("12:00"))).toEqual([spam, note]);
    expect(orderEvents([spam, note, restored], tue("10:00"))).toEqual([note]);
    expect(orderEvents([spam, note, restored, again], fri("10:00"))).toEqual([note, again]);
  });
});

import { describe, expect, it } from "vitest";
import { clockTrace } from "#app/domain/sla/clock-trace.ts";
import { clockOf, clocksOf, event, message, ownDue, reply, urgentMessage } from "./a-story.ts";
import { aPolicy, fri, mon, tue } from "./a-story.ts";
import { saidTrace } from "./said-trace.ts";

const said = saidTrace;

describe("how a due instant came about", () => {
  it("is told from the receipt to the versions", () => {
    const { trace } = clockOf("first-reply", [message("m1", fri("16:52"))]);

    expect(said(trace)).toEqual([
      "received Fri 22 May 2026 16:52",
      "Saturday and Sunday closed",
      "2 business days",
      "due Tue 26 May 16:52",
      "policy version 1, calendar version 1",
    ]);
    expect(trace[0]?.at).toBe("2026-05-22T16:52:00-04:00");
  });

  const asked = [
    urgentMessage("m1", mon("10:00")),
    reply("r1", mon("11:00"), { asks: true }),
    event("waiting", mon("11:00")),
  ];

  it("tells each pause, and that nothing is due in one that lasts", () => {
    expect(said(clockOf("resolution", asked, tue("10:00")).trace)).toEqual([
      "received Mon 18 May 2026 10:00",
      "1 business day",
      "due Tue 19 May 10:00",
      "paused Mon 18 May 11:00, waiting for the customer",
      "no due instant while it is paused",
      "policy version 1, calendar version 1",
    ]);
  });

  it("tells the due instant after the pauses", () => {
    const story = [...asked, event("not-waiting", mon("12:01"))];

    expect(said(clockOf("resolution", story, mon("13:00")).trace).slice(3, 6)).toEqual([
      "paused Mon 18 May 11:00, waiting for the customer",
      "resumed Mon 18 May 12:01 after 61 open minutes",
      "due Tue 19 May 11:01",
    ]);
  });

  it("says one minute, and not one minutes", () => {
    const story = [...asked, event("not-waiting", mon("11:01"))];

    expect(said(clockOf("resolution", story, mon("13:00")).trace)[4]).toContain(
      "after 1 open minute",
    );
  });

  it("tells an own due date and when it was set", () => {
    const { trace } = clockOf("first-reply", [
      message("m1", mon("10:00")),
      ownDue(fri("12:00"), mon("11:00")),
    ]);

    expect(said(trace)).toEqual([
      "received Mon 18 May 2026 10:00",
      "due date set by an agent Mon 18 May 11:00",
      "due Fri 22 May 12:00",
      "policy version 1, calendar version 1",
    ]);
  });

  it("tells a promise from when it was given", () => {
    const { trace } = clockOf("promise", [
      reply("r1", mon("11:00"), { promises: [{ id: "p1", by: fri("12:00") }] }),
    ]);

    expect(said(trace)).toEqual([
      "promised Mon 18 May 2026 11:00",
      "due Fri 22 May 12:00",
      "policy version 1, calendar version 1",
    ]);
  });

  it("tells news from when they were owed", () => {
    const [, update] = clocksOf([
      message("m1", mon("10:00")),
      event("investigating", mon("12:00")),
    ]);

    expect(said(update?.trace ?? [])[0]).toBe(
      "under investigation, counted from Mon 18 May 2026 12:00",
    );
  });

  it("is read by people as the last open moment before", () => {
    const trace = clockTrace(
      {
        kind: "promise",
        startedAt: mon("11:00"),
        startedBy: "p1",
        basis: { kind: "promise", by: tue("23:00") },
        policy: aPolicy(),
        dueAt: tue("23:00"),
      },
      [],
    );

    expect(said(trace)[1]).toBe(
      "due Tue 19 May 23:00, for people by Tue 19 May 17:00, the last open moment before",
    );
  });

  it("of a ticket that the shop opened for itself begins with that", () => {
    const task = { kind: "task", at: mon("17:00"), by: tue("17:00") } as const;
    const opened = clockOf("resolution", [task], mon("18:00"));
    const moved = clockOf("resolution", [task, ownDue(fri("12:00"), tue("09:00"))], tue("10:00"));

    expect(said(opened.trace)).toEqual([
      "opened by Loupe Mon 18 May 2026 17:00",
      "due Tue 19 May 17:00",
      "policy version 1, calendar version 1",
    ]);
    expect(said(moved.trace)).toContain("due date set by an agent Tue 19 May 09:00");
  });
});

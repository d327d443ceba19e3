import { describe, expect, it } from "vitest";
import type { TicketStep } from "#app/ui/ticket/ticket-step.ts";
import { undoOfStep } from "#app/ui/ticket/undo-of-step.ts";

const before = { status: "open", category: "other", urgency: "general" } as const;

describe("taking the last step on a ticket back", () => {
  it.each<[string, TicketStep, TicketStep | null]>([
    [
      "closing it",
      { intent: "change-status", to: "closed", seen: "open", reason: "By phone" },
      { intent: "change-status", to: "open", seen: "closed" },
    ],
    ["a snooze", { intent: "snooze", until: "next-day" }, { intent: "unsnooze" }],
    ["calling it spam", { intent: "mark-spam" }, { intent: "not-spam" }],
    [
      "another category",
      { intent: "correct-triage", category: "returns" },
      { intent: "correct-triage", category: "other" },
    ],
    [
      "another urgency",
      { intent: "correct-triage", urgency: "urgent" },
      { intent: "correct-triage", urgency: "general" },
    ],
    ["nothing of an own due date", { intent: "remove-own-due" }, null],
  ])("undoes %s", (_, step, undo) => {
    expect(undoOfStep(step, before)).toEqual(undo);
  });
});

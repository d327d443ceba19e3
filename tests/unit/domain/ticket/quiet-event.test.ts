import { describe, expect, it } from "vitest";
import { isQuietEvent } from "#app/domain/ticket/quiet-event.ts";

describe("lines of a ticket's history that may be folded", () => {
  it("are those that nobody has to act on", () => {
    expect(isQuietEvent({ kind: "tagged", added: ["VIP"], removed: [], by: "Jo" })).toBe(true);
    expect(isQuietEvent({ kind: "opened", because: "nothing-named-a-ticket" })).toBe(true);
    expect(isQuietEvent({ kind: "bounced", address: "a@b.example", reason: "550" })).toBe(false);
    expect(isQuietEvent({ kind: "target-missed", clock: "first-reply", dueAt: "" })).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { mustHaveOutcome } from "#app/domain/complaint/complaint-gate.ts";
import { changeOfStatus } from "#app/domain/ticket/change-of-status.ts";
import { closedQuietly } from "#app/domain/ticket/quiet-days.ts";
import { aState, at, refusalOf } from "#tests/unit/domain/ticket/a-state.ts";

const now = at("2026-11-24T16:00:00Z");
const by = { reason: "", cause: "", by: "Ida", seen: "open" } as const;

describe("a ticket with an open complaint", () => {
  it.each(["resolved", "closed"] as const)(
    "is not %s before the complaint has an outcome",
    (to) => {
      const done = () =>
        changeOfStatus(aState({ complaint: "open" }), { ...by, to }, { unexplained: [], now });

      expect(refusalOf(done)).toMatch(
        /^conflict: A complaint is open here\. Give its outcome first/,
      );
    },
  );

  it("can wait, and is done once there is an outcome", () => {
    const change = (to: "waiting" | "resolved", complaint: "open" | "answered") =>
      changeOfStatus(aState({ complaint }), { ...by, to }, { unexplained: [], now });

    expect(change("waiting", "open")?.state.status).toBe("waiting");
    expect(change("resolved", "answered")?.state.status).toBe("resolved");
  });

  it("is never closed by quiet days alone", () => {
    const resolved = aState({ status: "resolved", resolvedAt: at("2026-10-01T10:00:00Z") });

    expect(closedQuietly({ ...resolved, complaint: "open" }, 7, now)).toBeNull();
    expect(closedQuietly({ ...resolved, complaint: "answered" }, 7, now)?.state.status).toBe(
      "closed",
    );
  });

  it("is like any other where no complaint is open", () => {
    expect(() => mustHaveOutcome(null)).not.toThrow();
    expect(() => mustHaveOutcome(undefined)).not.toThrow();
  });
});

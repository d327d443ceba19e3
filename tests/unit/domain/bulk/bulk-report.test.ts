import { describe, expect, it } from "vitest";
import type { BulkStep } from "#app/domain/bulk/bulk-step.ts";
import type { BulkTicket } from "#app/domain/bulk/bulk-change.ts";
import { bulkReport } from "#app/domain/bulk/bulk-report.ts";

const step: BulkStep = { kind: "spam" };
const ticket = (ticketId: string, state: BulkTicket["state"], words?: string): BulkTicket => ({
  ticketId,
  state,
  ...(words === undefined ? {} : { words }),
});
const report = (tickets: readonly BulkTicket[], isUndone = false) =>
  bulkReport({ id: "c", step, tickets, isUndone }, (id) => (id === "x" ? null : `MJ-${id}`));

describe("the report of a change of many", () => {
  it("counts what is through, what it did, and names what it could not do", () => {
    expect(
      report([
        ticket("1", "done"),
        ticket("2", "same"),
        ticket("3", "refused", "It was merged."),
        ticket("x", "refused", "Not here."),
        ticket("5", "waiting"),
        ticket("6", "begun"),
      ]),
    ).toEqual({
      id: "c",
      kind: "spam",
      total: 6,
      through: 4,
      done: 1,
      same: 1,
      undone: 0,
      isUnderWay: true,
      isUndone: false,
      refused: [
        { ticketId: "3", number: "MJ-3", words: "It was merged.", wantsReason: false },
        { ticketId: "x", number: "", words: "Not here.", wantsReason: false },
      ],
      refusedInAll: 2,
    });
  });

  it("tells of an undoing what is back and what was kept", () => {
    const undone = report(
      [ticket("1", "undone"), ticket("2", "kept", "Changed"), ticket("3", "done")],
      true,
    );

    expect(undone).toMatchObject({ undone: 1, through: 2, isUnderWay: true, refusedInAll: 1 });
    expect(undone.refused).toMatchObject([{ number: "MJ-2", words: "Changed" }]);
  });

  it("shows the first fifty of many refused, and how many there are", () => {
    const many = Array.from({ length: 80 }, (_, index) => ticket(String(index), "refused", "no"));

    expect(report(many).refused).toHaveLength(50);
    expect(report(many).refusedInAll).toBe(80);
  });
});

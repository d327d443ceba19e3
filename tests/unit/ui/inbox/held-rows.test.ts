import { describe, expect, it } from "vitest";
import { heldRows } from "#app/ui/inbox/held-rows.ts";
import { anInboxRow } from "#tests/unit/ui/sample-screens.ts";

const row = (ticketId: string, subject = ticketId) => anInboxRow({ ticketId, subject });

describe("a list that somebody looks at", () => {
  it("keeps its rows in their places, with what is new in them", () => {
    const held = heldRows(["a", "b"], [row("b", "b, answered"), row("a")], new Map());

    expect(held.rows.map(({ subject }) => subject)).toEqual(["a", "b, answered"]);
    expect(held.fresh).toBe(0);
  });

  it("counts what came, and leaves what went where it was", () => {
    const held = heldRows(["a", "b"], [row("c"), row("d"), row("b")], new Map([["a", row("a")]]));

    expect(held.rows.map(({ ticketId }) => ticketId)).toEqual(["a", "b"]);
    expect([...held.gone]).toEqual(["a"]);
    expect(held.fresh).toBe(2);
  });
});

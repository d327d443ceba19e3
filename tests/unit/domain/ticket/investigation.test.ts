import { describe, expect, it } from "vitest";
import { investigated, investigationEnded } from "#app/domain/ticket/investigation.ts";
import { aState, at, refusalOf } from "./a-state.ts";

const until = at("2026-11-25T16:00:00Z");
const iso = () => "2026-11-25T11:00:00-05:00";
const wanted = { what: "where the parcel is", until, by: "Ida" };

describe("a ticket under investigation", () => {
  it("says what is looked into, and until when the customer hears of it", () => {
    const change = investigated(aState(), { ...wanted, what: " where the parcel is " }, iso);

    expect(change?.state.investigating).toEqual(wanted);
    expect(change?.events).toEqual([{ kind: "investigating", ...wanted, until: iso() }]);
  });

  it("stays as it is when the same is said again, and changes when another thing is", () => {
    const ticket = aState({ investigating: { ...wanted, by: "Jon" } });

    expect(investigated(ticket, wanted, iso)).toBeNull();
    expect(investigated(ticket, { ...wanted, what: "who has it" }, iso)).not.toBeNull();
    expect(
      investigated(ticket, { ...wanted, until: at("2026-11-26T16:00:00Z") }, iso),
    ).not.toBeNull();
  });

  it("is none that is done, and wants words, not a letter", () => {
    expect(refusalOf(() => investigated(aState({ status: "resolved" }), wanted, iso))).toMatch(
      /^conflict: /,
    );
    expect(refusalOf(() => investigated(aState(), { ...wanted, what: " " }, iso))).toMatch(
      /^invalid: /,
    );
    expect(
      refusalOf(() => investigated(aState(), { ...wanted, what: "x".repeat(501) }, iso)),
    ).toMatch(/^invalid: .*500/);
  });

  it("ends once", () => {
    const ended = investigationEnded(aState({ investigating: wanted }), "Ida");

    expect(ended).toEqual({
      state: aState(),
      events: [{ kind: "investigation-ended", by: "Ida" }],
    });
    expect(investigationEnded(aState(), "Ida")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { readingFor, type KnownOrder } from "#app/domain/order/reading-for.ts";
import { instantOf } from "#app/domain/shared/instant.ts";

const at = (time: string) => instantOf(new Date(`2026-05-30T${time}Z`));
const heard = { topic: "orders/updated", receivedAt: at("09:00:00"), changedAt: null };
const known = (
  isLinked: boolean,
  copy: { fetched: string; details: string | null; updated?: string } | null,
): KnownOrder => ({
  isLinked,
  copy: copy && {
    facts: { updatedAt: `2026-05-30T${copy.updated ?? "08:59:00"}Z` },
    fetchedAt: at(copy.fetched),
    detailsFetchedAt: copy.details === null ? null : at(copy.details),
  },
});

describe("what is asked anew after a webhook", () => {
  it("is the whole order when a ticket is about it, and its header for a mere copy", () => {
    const old = { fetched: "08:00:00", details: "08:00:00" };

    expect(readingFor(heard, known(true, old))).toBe("all");
    expect(readingFor(heard, known(true, null))).toBe("all");
    expect(readingFor(heard, known(false, old))).toBe("facts");
  });

  it("is the header alone for parcels, and for an order of which only the parcels concern us", () => {
    const old = { fetched: "08:00:00", details: null };

    expect(readingFor({ ...heard, topic: "fulfillments/update" }, known(true, old))).toBe("facts");
    expect(readingFor({ ...heard, topic: "fulfillment_events/create" }, known(true, old))).toBe(
      "facts",
    );
    expect(readingFor({ ...heard, topic: "fulfillments/create" }, null)).toBe("facts");
  });

  it("is nothing when all of it was asked for since the webhook came in", () => {
    const young = { fetched: "09:00:01", details: "09:00:01" };

    expect(readingFor(heard, known(true, young))).toBe("nothing");
    expect(readingFor(heard, known(true, { ...young, details: "08:59:59" }))).toBe("all");
    expect(readingFor(heard, known(false, { ...young, details: null }))).toBe("nothing");
    expect(readingFor(heard, known(false, { ...young, fetched: "09:00:00" }))).toBe("facts");
  });

  it("is asked once more when the answer was older than what the webhook speaks of", () => {
    const stale = { fetched: "09:00:01", details: "09:00:01", updated: "08:58:00" };

    const later = { ...heard, changedAt: "2026-05-30T08:59:00Z" };

    expect(readingFor(later, known(true, stale))).toBe("all");
    expect(readingFor(later, known(true, { ...stale, updated: "08:59:00" }))).toBe("nothing");
  });

  it("is nothing of a deleted order", () => {
    expect(readingFor({ ...heard, topic: "orders/delete" }, known(true, null))).toBe("nothing");
  });
});

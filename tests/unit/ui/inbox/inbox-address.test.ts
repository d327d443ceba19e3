import { describe, expect, it } from "vitest";
import { noFilters } from "#app/domain/ticket/inbox-filters.ts";
import { inboxQuery, inboxQueryOf, readInboxPlace } from "#app/ui/inbox/inbox-address.ts";

const filters = { ...noFilters, category: "order_support", tags: ["vip", "ring"] } as const;
const there = "?view=waiting&category=order_support&tag=vip&tag=ring&saved=018f";

describe("the address of the inbox", () => {
  it("is short where it begins, and names view, filters and saved view elsewhere", () => {
    expect(inboxQuery({})).toBe("");
    expect(inboxQuery({ view: "waiting", filters, saved: "018f" })).toBe(there);
    expect(readInboxPlace(new URLSearchParams(there))).toEqual({
      view: "waiting",
      filters,
      saved: "018f",
    });
  });

  it("of a ticket leads back to the same page of the list, without what is the ticket's own", () => {
    const query = new URLSearchParams("?view=all&before=infinity%7Ex&message=018f&embedded=1");

    expect(inboxQueryOf(query)).toBe("?view=all&before=infinity%7Ex");
    expect(inboxQueryOf(new URLSearchParams("?after=1"))).toBe("?after=1");
    expect(inboxQueryOf(new URLSearchParams("?embedded=1"))).toBe("");
  });
});

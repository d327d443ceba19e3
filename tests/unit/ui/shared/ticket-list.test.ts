import { describe, expect, it } from "vitest";
import { hrefOfList, keepTicketList, ticketBeside } from "#app/ui/shared/ticket-list.ts";

describe("the list that somebody came from to a ticket", () => {
  it("says which ticket is the next, until its end", () => {
    expect(hrefOfList()).toBeNull();
    expect(ticketBeside("a", 1)).toBeNull();

    keepTicketList({ ticketIds: ["a", "b"], href: "/app?view=mine" });

    expect(hrefOfList()).toBe("/app?view=mine");
    expect(ticketBeside("a", 1)).toBe("b");
    expect(ticketBeside("b", -1)).toBe("a");
    expect(ticketBeside("b", 1)).toBeNull();
    expect(ticketBeside("c", 1)).toBeNull();
  });
});

import { expect, it } from "vitest";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";

it("writes a ticket's number as customers quote it", () => {
  expect(ticketNumber("MJ", 1042)).toBe("MJ-1042");
});

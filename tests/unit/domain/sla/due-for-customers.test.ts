import { expect, it } from "vitest";
import { instantOf } from "#app/domain/shared/instant.ts";
import { dueForCustomers } from "#app/domain/sla/due-for-customers.ts";

it("names day, date, time and zone, in the shop's own time", () => {
  const dueAt = instantOf(new Date("2026-05-22T14:00:00Z"));

  expect(dueForCustomers(dueAt, "Europe/Berlin")).toBe("Friday 22 May at 16:00 CEST");
  expect(dueForCustomers(dueAt, "America/New_York")).toMatch(
    /^Friday 22 May at 10:00 (?:EDT|GMT-4)$/,
  );
});

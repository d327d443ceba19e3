import { describe, expect, it } from "vitest";
import {
  dateForCustomers,
  dayForCustomers,
  statusForCustomers,
  timeForCustomers,
} from "#app/domain/reply/variable/words-for-customers.ts";
import type { OrderFacts } from "#app/domain/order/order-facts.ts";
import { parseLocalDate, type LocalDate } from "#app/domain/sla/local-date.ts";
import { anOrder, aParcel } from "#tests/unit/domain/order/an-order.ts";
import { at } from "./variable-facts.ts";

const berlin = { now: at("2026-12-30T10:00:00Z"), timeZone: "Europe/Berlin" };

describe("what a customer reads", () => {
  it.each<[string, Partial<OrderFacts>, string]>([
    ["being prepared", {}, "in Vorbereitung"],
    ["cancelled", { cancelledAt: "2026-05-20T10:00:00Z" }, "storniert"],
    ["refunded", { financialStatus: "REFUNDED" }, "erstattet"],
    ["partly shipped", { fulfillmentStatus: "PARTIALLY_FULFILLED" }, "teilweise versandt"],
    ["shipped", { fulfillmentStatus: "FULFILLED" }, "versandt"],
    [
      "out for delivery",
      { fulfillmentStatus: "FULFILLED", parcels: [aParcel({ status: "OUT_FOR_DELIVERY" })] },
      "in der Zustellung",
    ],
    [
      "delivered",
      { fulfillmentStatus: "FULFILLED", parcels: [aParcel({ status: "DELIVERED" })] },
      "zugestellt",
    ],
    [
      "ready for pickup",
      { parcels: [aParcel({ status: "READY_FOR_PICKUP" })] },
      "zur Abholung bereit",
    ],
  ])("of an order is “%s”", (english, order, german) => {
    expect(statusForCustomers(anOrder(order), "en")).toBe(english);
    expect(statusForCustomers(anOrder(order), "de")).toBe(german);
  });

  it("of a day is its weekday and date in the shop's zone, with the year where it is another", () => {
    const day = (iso: string, language: "en" | "de") =>
      dayForCustomers(at(iso), { ...berlin, language });

    expect(day("2026-12-30T23:30:00Z", "en")).toBe("Thursday 31 December");
    expect(day("2027-01-04T10:00:00Z", "en")).toMatch(/^Monday,? 4 January 2027$/);
    expect(day("2027-01-04T10:00:00Z", "de")).toBe("Montag, 4. Januar 2027");
    expect(dateForCustomers(parseLocalDate("2026-12-31") as LocalDate, "en")).toBe(
      "Thursday 31 December",
    );
  });

  it("of an instant has its hour, and its zone where that is said", () => {
    const instant = at("2026-12-30T15:00:00Z");

    expect(timeForCustomers(instant, "Europe/Berlin", "en")).toBe(
      "Wednesday 30 December at 16:00 CET",
    );
    expect(timeForCustomers(instant, "Europe/Berlin", "de")).toBe(
      "Mittwoch, 30. Dezember um 16:00 Uhr",
    );
  });
});

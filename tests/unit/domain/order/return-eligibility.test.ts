import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import type { OrderDetails } from "#app/domain/order/order-details.ts";
import type { OrderItem, OrderParcel } from "#app/domain/order/order-facts.ts";
import { defaultOrderSettings, type ReturnRules } from "#app/domain/order/order-settings.ts";
import { returnEligibility } from "#app/domain/order/return-eligibility.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { anItem, aParcel } from "./an-order.ts";

const ITEM = "gid://shopify/LineItem/1";
const NEW_YORK = "America/New_York";
const pieces = (quantity: number, given: Partial<OrderItem> = {}) =>
  anItem({
    quantity,
    orderedQuantity: quantity,
    currentQuantity: quantity,
    unfulfilledQuantity: 0,
    ...given,
  });
const arrived = (deliveredAt: string | null, quantity: number | null = 1, id = "1"): OrderParcel =>
  aParcel({
    id,
    status: "DELIVERED",
    deliveredAt,
    ...(quantity === null ? {} : { contents: [{ itemId: ITEM, quantity }] }),
  });
const onItsWay = (quantity: number): OrderParcel =>
  aParcel({ id: "w", contents: [{ itemId: ITEM, quantity }] });

type Case = {
  readonly item?: OrderItem;
  readonly parcels?: readonly OrderParcel[];
  readonly rules?: Partial<ReturnRules>;
  readonly returns?: OrderDetails["returns"];
  readonly now?: string;
  readonly timeZone?: string;
};
function standing(given: Case) {
  const { item = pieces(1), parcels = [arrived("2026-05-01T15:00:00Z")] } = given;
  const [only] = returnEligibility(
    { items: [item], parcels },
    given.returns ? { moreItems: [], returns: given.returns } : null,
    { ...defaultOrderSettings, ...given.rules },
    {
      now: Date.parse(given.now ?? "2026-05-10T12:00:00Z") as Instant,
      timeZone: given.timeZone ?? NEW_YORK,
    },
  );
  if (!only) throw new Error("There is one item.");
  return only;
}
const aReturn = (status: string, quantity = 1): OrderDetails["returns"][number] => ({
  id: `r-${status}`,
  name: null,
  status,
  createdAt: "2026-05-05T12:00:00Z",
  quantity,
  items: [{ itemId: ITEM, title: "Luna Ring", quantity, reason: null }],
});

describe("an item that was delivered", () => {
  it("can come back for the days of the rule, counted from its day", () => {
    expect(standing({})).toMatchObject({
      eligible: true,
      quantity: 1,
      until: "2026-05-31",
      reason: "in-time",
      paidBy: "customer",
    });
  });

  it.each([
    ["2026-06-01T03:59:59Z", true],
    ["2026-06-01T04:00:00Z", false],
  ])("can come back to the end of the last day in the shop's zone: %s %s", (now, eligible) => {
    expect(standing({ now })).toMatchObject({
      eligible,
      until: "2026-05-31",
      reason: eligible ? "in-time" : "too-late",
    });
  });

  it.each([
    ["America/New_York", "2026-05-30"],
    ["Europe/Berlin", "2026-05-31"],
    ["Pacific/Kiritimati", "2026-05-31"],
  ])("arrived on the shop's day, not on that of the carrier: %s", (timeZone, until) => {
    const parcels = [arrived("2026-05-01T02:30:00Z")];

    expect(standing({ parcels, timeZone }).until).toBe(until);
  });

  it.each([
    ["over a change to summer time", "2026-03-07T23:00:00Z", 1, "2026-03-08"],
    ["over a change to winter time", "2026-10-31T23:00:00Z", 2, "2026-11-02"],
    ["into a leap day", "2028-02-28T17:00:00Z", 1, "2028-02-29"],
    ["over a leap day", "2028-02-28T17:00:00Z", 2, "2028-03-01"],
    ["over a February without one", "2026-02-28T17:00:00Z", 1, "2026-03-01"],
    ["over the end of a year", "2026-12-15T17:00:00Z", 30, "2027-01-14"],
  ])("keeps its days %s", (_, deliveredAt, returnWindowDays, until) => {
    const parcels = [arrived(deliveredAt)];
    const now = deliveredAt;

    expect(standing({ parcels, now, rules: { returnWindowDays } })).toMatchObject({
      eligible: true,
      until,
    });
  });

  it("keeps its weekday after whole weeks, whatever the zone", () => {
    const zones = fc.constantFrom(NEW_YORK, "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kolkata");
    const instants = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(zones, instants, fc.integer({ min: 1, max: 52 }), (timeZone, at, weeks) => {
        const deliveredAt = new Date(at).toISOString();
        const day = Temporal.Instant.from(deliveredAt).toZonedDateTimeISO(timeZone).toPlainDate();
        const { until, eligible } = standing({
          parcels: [arrived(deliveredAt)],
          now: deliveredAt,
          timeZone,
          rules: { returnWindowDays: weeks * 7 },
        });

        expect(eligible).toBe(true);
        expect(Temporal.PlainDate.from(until ?? "").dayOfWeek).toBe(day.dayOfWeek);
        expect(day.until(until ?? "").days).toBe(weeks * 7);
      }),
    );
  });

  it("can come back exactly on the days up to its last", () => {
    const days = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 800 }), (returnWindowDays, later) => {
        const now = Temporal.ZonedDateTime.from(`2026-02-01T23:30[${NEW_YORK}]`)
          .add({ days: later })
          .toInstant()
          .toString();
        const parcels = [arrived("2026-02-01T05:00:00Z")];

        expect(standing({ parcels, now, rules: { returnWindowDays } }).eligible).toBe(
          later <= returnWindowDays,
        );
      }),
    );
  });

  it("takes the carrier's word for the day where Shopify has none", () => {
    const parcel = arrived(null);
    const event = { id: "e", message: null, place: null };
    const events = [
      { ...event, status: "IN_TRANSIT", happenedAt: "2026-05-03T12:00:00Z" },
      { ...event, status: "DELIVERED", happenedAt: "2026-05-02T12:00:00Z" },
    ];

    expect(standing({ parcels: [{ ...parcel, events }] }).until).toBe("2026-06-01");
    expect(standing({ parcels: [parcel] })).toMatchObject({
      eligible: true,
      until: null,
      reason: "day-unknown",
    });
  });
});

describe("an item that can't come back", () => {
  it("is one of a shop that takes nothing back", () => {
    expect(standing({ rules: { returnWindowDays: 0 } })).toMatchObject({
      eligible: false,
      reason: "no-returns",
    });
  });

  it("is one of a final sale, in any case of letters", () => {
    const item = pieces(1, { productTags: ["Final-Sale"] });

    expect(standing({ item })).toMatchObject({
      eligible: false,
      reason: "final-sale",
      until: null,
    });
    expect(standing({ item, rules: { finalSaleTags: ["", "outlet"] } }).eligible).toBe(true);
  });

  it("is a personalised one, unless the shop takes those too", () => {
    const item = pieces(1, { attributes: [{ key: "Engraving", value: "Forever" }] });

    expect(standing({ item })).toMatchObject({ eligible: false, reason: "personalised" });
    expect(standing({ item, rules: { returnsPersonalised: true } }).eligible).toBe(true);
  });

  it.each([
    ["Engraving", "none"],
    ["Gift wrap", "Yes"],
    ["_internal", "x"],
    ["Engraving", " "],
  ])("is none for a field that makes nothing personal: %s %s", (key, value) => {
    expect(standing({ item: pieces(1, { attributes: [{ key, value }] }) }).eligible).toBe(true);
  });

  it("has not been delivered yet", () => {
    const unsent = pieces(1, { unfulfilledQuantity: 1 });
    const cancelled = aParcel({ status: "CANCELED", contents: [{ itemId: ITEM, quantity: 1 }] });

    expect(standing({ item: unsent, parcels: [] }).reason).toBe("not-delivered");
    expect(standing({ parcels: [onItsWay(1)] }).reason).toBe("not-delivered");
    expect(standing({ item: unsent, parcels: [cancelled] }).reason).toBe("not-delivered");
    expect(standing({ parcels: [] }).reason).toBe("not-delivered");
  });

  it("was taken off the order or given back", () => {
    expect(standing({ item: pieces(1, { currentQuantity: 0 }) })).toMatchObject({
      eligible: false,
      reason: "gone",
    });
  });

  it.each([
    ["REQUESTED", "gone"],
    ["OPEN", "gone"],
    ["CLOSED", "gone"],
    ["DECLINED", "in-time"],
    ["CANCELED", "in-time"],
  ])("is on its way back by a return that is %s: %s", (status, reason) => {
    expect(standing({ returns: [aReturn(status)] }).reason).toBe(reason);
  });
});

describe("an item of several pieces", () => {
  it("counts each from its own parcel", () => {
    const parcels = [arrived("2026-05-04T15:00:00Z", 1, "b"), arrived("2026-05-01T15:00:00Z", 2)];

    expect(standing({ item: pieces(4), parcels: [...parcels, onItsWay(1)] })).toMatchObject({
      quantity: 3,
      until: "2026-05-31",
      pieces: [
        { quantity: 2, until: "2026-05-31" },
        { quantity: 1, until: "2026-06-03" },
      ],
    });
  });

  it("keeps those whose time is not over", () => {
    const parcels = [arrived("2026-04-01T15:00:00Z", 2), arrived("2026-05-04T15:00:00Z", 1, "b")];

    expect(standing({ item: pieces(3), parcels })).toMatchObject({
      quantity: 1,
      until: "2026-06-03",
    });
  });

  it("loses those first that came first", () => {
    const parcels = [arrived("2026-05-01T15:00:00Z", 2), arrived("2026-05-04T15:00:00Z", 1, "b")];
    const given = { ...pieces(3), currentQuantity: 1 };

    expect(standing({ item: given, parcels }).pieces).toEqual([
      { quantity: 1, until: "2026-06-03" },
    ]);
    expect(standing({ item: pieces(3), parcels, returns: [aReturn("OPEN", 1)] }).pieces).toEqual([
      { quantity: 1, until: "2026-05-31" },
      { quantity: 1, until: "2026-06-03" },
    ]);
  });

  it("does not miss what was taken off before it was shipped", () => {
    const item = { ...pieces(2), currentQuantity: 1 };

    expect(standing({ item })).toMatchObject({ eligible: true, quantity: 1 });
  });

  it("waits for the pieces under way when the others went back", () => {
    const parcels = [arrived("2026-05-01T15:00:00Z", 1), onItsWay(1)];

    expect(standing({ item: pieces(2), parcels, returns: [aReturn("OPEN")] }).reason).toBe(
      "not-delivered",
    );
  });

  it("arrived with the last parcel where nobody knows what lies in which", () => {
    const first = arrived("2026-05-01T15:00:00Z", null);
    const last = arrived("2026-05-04T15:00:00Z", null, "b");
    const open = aParcel({ id: "c" });

    expect(standing({ item: pieces(2), parcels: [last, first] })).toMatchObject({
      quantity: 2,
      until: "2026-06-03",
    });
    expect(standing({ item: pieces(2), parcels: [first, open] }).reason).toBe("not-delivered");
  });

  it("never has more to return than it has pieces", () => {
    const parcel = fc.record({
      quantity: fc.option(fc.integer({ min: 0, max: 4 })),
      day: fc.integer({ min: 1, max: 28 }),
      isHere: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(parcel, { maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        fc.integer({ min: 0, max: 6 }),
        (given, ordered, current, unfulfilled, back) => {
          const item = {
            ...pieces(ordered),
            currentQuantity: Math.min(current, ordered),
            unfulfilledQuantity: Math.min(unfulfilled, current, ordered),
          };
          const parcels = given.map(({ quantity, day, isHere }, index) => ({
            ...arrived(`2026-04-${String(day).padStart(2, "0")}T12:00:00Z`, quantity, `${index}`),
            ...(isHere ? {} : { status: "IN_TRANSIT", deliveredAt: null }),
          }));
          const returns = back === 0 ? [] : [aReturn("OPEN", back)];

          const found = standing({ item, parcels, returns });

          const out = item.currentQuantity - item.unfulfilledQuantity;
          expect(found.quantity).toBeLessThanOrEqual(Math.max(0, out - back));
          expect(found.eligible).toBe(found.quantity > 0);
          expect(found.pieces.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(
            found.quantity,
          );
        },
      ),
    );
  });
});

it("judges the items beyond the header as well, and quotes the rule at each", () => {
  const rules = { ...defaultOrderSettings, returnRule: "Within 30 days. Unworn." };
  const more = pieces(1, { id: "more" });

  const all = returnEligibility(
    { items: [pieces(1)], parcels: [arrived("2026-05-01T15:00:00Z", null)] },
    { moreItems: [more], returns: [] },
    rules,
    { now: Date.parse("2026-05-10T12:00:00Z") as Instant, timeZone: NEW_YORK },
  );

  expect(all.map(({ itemId, rule }) => [itemId, rule])).toEqual([
    [ITEM, "Within 30 days. Unworn."],
    ["more", "Within 30 days. Unworn."],
  ]);
});

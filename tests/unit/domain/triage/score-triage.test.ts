import { expect, it } from "vitest";
import { scoreTriage } from "#app/domain/triage/score-triage.ts";
import type { Labelled } from "#app/domain/triage/score-triage.ts";

const labelled: readonly Labelled[] = [
  { subject: "", text: "I forgot my password", accept: ["account_assistance"], urgency: "general" },
  { subject: "", text: "UPS lost my parcel", accept: ["other"], urgency: "general" },
  {
    subject: "",
    text: "Where is my order?",
    accept: ["shipping_delivery", "order_support"],
    urgency: null,
  },
];

it("counts what is right by category, what was said instead, and urgency where it is labelled", () => {
  const score = scoreTriage(labelled);

  expect(score.category).toEqual({ right: 2, all: 3 });
  expect(score.byCategory.get("other")).toEqual({ right: 0, all: 1 });
  expect(score.confusion.get("other")?.get("shipping_delivery")).toBe(1);
  expect(score.confusion.get("shipping_delivery")?.get("shipping_delivery")).toBe(1);
  expect(score).toMatchObject({ urgency: { right: 1, all: 2 }, missedUrgent: 0, falselyUrgent: 1 });
});

it("scores by the rules that the owner has switched on", () => {
  expect(scoreTriage(labelled, []).falselyUrgent).toBe(0);
});

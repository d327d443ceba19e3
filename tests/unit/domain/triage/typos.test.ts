import { expect, it } from "vitest";
import { meantWord } from "#app/domain/triage/typos.ts";

it.each([
  ["pasword", "password"],
  ["paymnet", "payment"],
  ["refundd", "refund"],
  ["deliverx", "delivery"],
  ["acount", "account"],
  ["order", "order"],
])("%s means %s", (written, meant) => {
  expect(meantWord(written)).toBe(meant);
});

it.each(["older", "chance", "shopping", "ring", "ordain", "passport", "", "a"])(
  "%s means itself",
  (word) => {
    expect(meantWord(word)).toBe(word);
  },
);

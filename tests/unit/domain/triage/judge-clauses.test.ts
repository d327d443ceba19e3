import { expect, it } from "vitest";
import { judgeClauses } from "#app/domain/triage/judge-clauses.ts";
import { readClauses } from "#app/domain/triage/read-clauses.ts";

const judge = (text: string, subject = "") => judgeClauses(readClauses(subject, text));

it("gives the matter that is asked for, with its reasons, the strongest first", () => {
  const { category, because } = judge("I like my ring. Can I get a refund for the bracelet?");

  expect(category).toBe("returns_refunds");
  expect(because[0]).toEqual({ rule: "asks-for-refund", words: "refund" });
});

it("names the groups of urgent matters that the words fall into", () => {
  expect(judge("My parcel is lost.").urgent.map(({ group }) => group)).toContain("lost-parcel");
  expect(judge("My parcel is blue.").urgent).toEqual([]);
});

it("remembers the order that an earlier statement spoke of", () => {
  const { urgent } = judge("I ordered a ring in size 6 today. Can it still be changed to 7?");

  expect(urgent.map(({ rule }) => rule)).toContain("changes-what-was-named");
});

it("says nothing about nothing", () => {
  expect(judgeClauses([])).toEqual({ category: "other", because: [], urgent: [] });
});

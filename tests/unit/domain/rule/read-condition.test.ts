import { describe, expect, it } from "vitest";
import { readCondition } from "#app/domain/rule/read-condition.ts";
import { NOBODY } from "#app/domain/rule/rule-field.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";

const id = "018f0000-0000-7000-8000-000000000001";

describe("reading a condition that somebody wrote", () => {
  it.each([
    [{ field: "assignee", op: "is", values: [NOBODY, id] }, [NOBODY, id]],
    [{ field: "known", op: "is", values: ["yes"] }, ["yes"]],
    [{ field: "due-hours", op: "under", values: ["1,5", "7"] }, ["1.5"]],
    [{ field: "tag", op: "has-not", values: ["a", " a ", 7, "b"] }, ["a", "b"]],
    [{ field: "sender", op: "is-not", values: ["@post.example"] }, ["@post.example"]],
  ])("takes %j", (given, values) => {
    expect(readCondition(given)).toEqual({ ...given, values });
  });

  it.each([
    { field: "toString", op: "is", values: ["x"] },
    { field: "assignee", op: "is", values: ["Mara"] },
    { field: "known", op: "is", values: ["perhaps"] },
    { field: "known", op: "is-not", values: ["yes"] },
    { field: "order-total", op: "over", values: ["Infinity"] },
    { field: "order-total", op: "over", values: ["many"] },
    { field: "sender", op: "is", values: ["@"] },
    { field: "text", op: "contains", values: ["x".repeat(201)] },
    { field: "text", op: "contains", values: "x" },
    { field: "text", values: ["x"] },
  ])("refuses %j", (given) => {
    expect(() => readCondition(given)).toThrow(Refusal);
  });
});

import { describe, expect, it } from "vitest";
import { narrowing } from "#app/domain/search/narrowing.ts";
import { parseSearch } from "#app/domain/search/parse-search.ts";

const known = {
  me: "me-id",
  timeZone: "America/New_York",
  members: [
    { id: "ana-id", name: "Ana Berg", email: "ana@mejurn.example" },
    { id: "anabel-id", name: "Anabel Roth", email: "anabel@mejurn.example" },
  ],
  tags: [
    { id: "vip-id", name: "VIP" },
    { id: "late-id", name: "Späte Lieferung" },
  ],
};
const of = (typed: string) => narrowing(parseSearch(typed).terms, known);

describe("narrowing a search by how tickets stand", () => {
  it("knows whose is mine, and whose has nobody", () => {
    expect(of("is:mine -assignee:me assignee:nobody").narrowed).toEqual([
      { kind: "assigned", ids: ["me-id"], not: false },
      { kind: "assigned", ids: ["me-id"], not: true },
      { kind: "unassigned", not: false },
    ]);
  });

  it("takes a whole name before names that begin so", () => {
    expect(of("assignee:ana").narrowed).toEqual([
      { kind: "assigned", ids: ["ana-id"], not: false },
    ]);
    expect(of("assignee:an").narrowed).toEqual([
      { kind: "assigned", ids: ["ana-id", "anabel-id"], not: false },
    ]);
  });

  it("knows tags however they are written", () => {
    expect(of("tag:spate").narrowed).toEqual([{ kind: "tagged", ids: ["late-id"], not: false }]);
  });

  it("says when nobody and no tag is called so, and finds nothing then", () => {
    expect(of("tag:gold assignee:zoe")).toEqual({
      narrowed: [
        { kind: "tagged", ids: [], not: false },
        { kind: "assigned", ids: [], not: false },
      ],
      hints: [
        { kind: "no-tag", written: "gold" },
        { kind: "no-member", written: "zoe" },
      ],
    });
  });

  it("begins a day at the shop's midnight", () => {
    expect(of("after:2026-05-22 before:2026-12-01").narrowed).toEqual([
      { kind: "after", at: "2026-05-22T04:00:00.000Z", not: false },
      { kind: "before", at: "2026-12-01T05:00:00.000Z", not: false },
    ]);
  });

  it("takes states and files as they are", () => {
    expect(of("-is:spam has:attachment ring").narrowed).toEqual([
      { kind: "spam", not: true },
      { kind: "files", not: false },
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { whoIsTold } from "#app/domain/alert/who-is-told.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Role } from "#app/domain/shop/role.ts";

const member = (id: string, role: Role) => ({ id: id as MemberId, role });
const staff = [
  member("owner", "owner"),
  member("ann", "agent"),
  member("ben", "agent"),
  member("reader", "read-only"),
  member("gone", "blocked"),
];
const told = (kind: Parameters<typeof whoIsTold>[0], assignee: string | null, of = staff) =>
  whoIsTold(kind, of, assignee as MemberId | null);

describe("who is told", () => {
  it("is the agent of the ticket for a warning, and all who may reply when nobody has it", () => {
    expect(told("warning", "ben")).toEqual(["ben"]);
    expect(told("warning", null)).toEqual(["owner", "ann", "ben"]);
  });

  it("is all who may reply when the ticket's agent may not any more", () => {
    expect(told("warning", "gone")).toEqual(["owner", "ann", "ben"]);
    expect(told("warning", "reader")).toEqual(["owner", "ann", "ben"]);
  });

  it("is the owner for a miss and its repetition, whoever has the ticket", () => {
    expect(told("missed", "ben")).toEqual(["owner"]);
    expect(told("missed-again", null)).toEqual(["owner"]);
    expect(told("missed", null, [...staff, member("second", "owner")])).toEqual([
      "owner",
      "second",
    ]);
  });

  it("is everybody who may reply for a miss as long as no owner has opened the app", () => {
    expect(told("missed", "ben", staff.slice(1))).toEqual(["ann", "ben"]);
  });
});

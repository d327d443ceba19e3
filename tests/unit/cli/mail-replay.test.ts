import { describe, expect, it } from "vitest";
import { sinceOf } from "#app/cli/mail-replay.ts";
import { WrongArguments } from "#app/cli/verb.ts";

describe("asking for mail to be replayed", () => {
  it.each([
    [["--since", "2026-11-01"], "2026-11-01T00:00:00.000Z"],
    [["--since=2026-11-01T10:00:00+01:00"], "2026-11-01T09:00:00.000Z"],
    [["--since", "2026-11-01T10:00Z"], "2026-11-01T10:00:00.000Z"],
  ])("reads %j as %s", (args, iso) => {
    expect(new Date(sinceOf(args)).toISOString()).toBe(iso);
  });

  it.each([
    [[]],
    [["2026-11-01"]],
    [["--since"]],
    [["--since", "yesterday"]],
    [["--since", "2026-13-01"]],
    [["--since", "2026-11-01T10:00"]],
    [["--since", "2026-11-01", "--shop"]],
  ])("says what is wrong with %j", (args) => {
    expect(() => sinceOf(args)).toThrow(WrongArguments);
  });
});

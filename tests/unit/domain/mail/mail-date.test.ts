import { describe, expect, it } from "vitest";
import { readMailDate } from "#app/domain/mail/mail-date.ts";
import { isoOf } from "#app/domain/shared/instant.ts";

describe("reading the date of a mail header", () => {
  it.each([
    ["Fri, 22 May 2026 16:52:00 -0400", "2026-05-22T20:52:00.000Z"],
    ["22 May 2026 16:52 +0530 (IST)", "2026-05-22T11:22:00.000Z"],
    ["Fri, 22 May 2026 16:52:07.438 +0000 (UTC)", "2026-05-22T16:52:07.438Z"],
    ["Fri, 22 May 2026 16:52:00 EST", "2026-05-22T21:52:00.000Z"],
    ["Sat, 31 Dec 2016 23:59:60 GMT", "2017-01-01T00:00:00.000Z"],
    ["2026-05-22 20:52:00.123456789 +0000 UTC", "2026-05-22T20:52:00.123Z"],
    ["2026-05-22T20:52:00Z", "2026-05-22T20:52:00.000Z"],
  ])("%s", (value, instant) => {
    const at = readMailDate(value);

    expect(at === null ? null : isoOf(at)).toBe(instant);
  });

  it.each([
    "yesterday",
    "",
    "Fri, 31 Feb 2026 16:52:00 +0000",
    "Fri, 22 Foo 2026 16:52:00 +0000",
    "Fri, 22 May 2026 25:52:00 +0000",
    "Fri, 22 May 2026 16:61:00 +0000",
    "Fri, 22 May 2026 16:52:61 +0000",
    "Fri, 22 May 2026 16:52:00 XYZ",
    "2026-13-22 20:52:00 +0000 UTC",
  ])("makes nothing of %j", (value) => {
    expect(readMailDate(value)).toBeNull();
  });
});

import fc from "fast-check";
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
    ["2026-05-22T20:52:00.5+02:00", "2026-05-22T18:52:00.500Z"],
    ["22 May 26 16:52 EST", "2026-05-22T21:52:00.000Z"],
    ["Sat, 22 May 99 1:02:03 GMT", "1999-05-22T01:02:03.000Z"],
    ["22 May 126 10:00 +0000", "2026-05-22T10:00:00.000Z"],
    ["Fri May 22 16:52:00 2026", "2026-05-22T16:52:00.000Z"],
    ["Fri May 22 16:52:00 EDT 2026", "2026-05-22T20:52:00.000Z"],
    ["Fri May 22 16:52:00 2026 +0200", "2026-05-22T14:52:00.000Z"],
    ["Fri, 22-May-2026 16:52:00 GMT", "2026-05-22T16:52:00.000Z"],
    ["Fr., 22. Mai 2026 16:52:00 +0200", "2026-05-22T14:52:00.000Z"],
    ["lun., 22 janv. 2024 10:11:12 +0100", "2024-01-22T09:11:12.000Z"],
    ["星期五, 22 May 2026 16:52:00 +0800", "2026-05-22T08:52:00.000Z"],
    ["May 22, 2026 4:52:00 PM", "2026-05-22T16:52:00.000Z"],
    ["5/22/2026 12:52:00 am -0700", "2026-05-22T07:52:00.000Z"],
    ["22/5/2026 16:52", "2026-05-22T16:52:00.000Z"],
    ["22.05.2026 16:52", "2026-05-22T16:52:00.000Z"],
    ["2026/05/22 20:52:00 +0900", "2026-05-22T11:52:00.000Z"],
    ["Fri, 22 May 2026 16.52.00 +0200", "2026-05-22T14:52:00.000Z"],
    ["Fri, 22 May 2026 9:2:3 +0000", "2026-05-22T09:02:03.000Z"],
    ["Fri,22 May 2026 16:52:00+0200", "2026-05-22T14:52:00.000Z"],
    ['Fri, 22 May 2026 16:52:00 "GMT"', "2026-05-22T16:52:00.000Z"],
    ["Fri, 22 May 2026 16:52:00 XYZ", "2026-05-22T16:52:00.000Z"],
    ["Fri, 22 May 2026\t16:52:00", "2026-05-22T16:52:00.000Z"],
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
    "Fri, 22 May 2026 16:52:00 +9999",
    "Fri, 22 May 2026",
    "Fri, 22 May 2026 59:10 -0500",
    "Fri, 22 May 2026 13:00 pm",
    "05/06/2026 10:00",
    "May 2026 10:00",
    "2026-13-22 20:52:00 +0000 UTC",
  ])("makes nothing of %j", (value) => {
    expect(readMailDate(value)).toBeNull();
  });

  it("reads any instant again that it is written as", () => {
    const instant = fc.date({
      min: new Date("1970-01-01"),
      max: new Date("2099-12-31"),
      noInvalidDate: true,
    });

    fc.assert(
      fc.property(instant, (date) => {
        date.setUTCMilliseconds(0);

        expect(readMailDate(date.toUTCString())).toBe(date.getTime());
        expect(readMailDate(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it("reads hostile values in no time", () => {
    expect(() => {
      for (const piece of ["1", "1 ", "May ", "(", "1:", "a.", "+1", "  "])
        readMailDate(piece.repeat(100_000));
    }).not.toThrow();
  });
});

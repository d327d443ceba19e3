import { describe, expect, it } from "vitest";
import { zoneMinutes } from "#app/domain/mail/mail-zone.ts";

describe("reading the zone of a time", () => {
  it.each([
    ["+0530", 330],
    [" -0400 (EDT)", -240],
    ["+05:30", 330],
    ["-5", -300],
    ["-500", -300],
    ["GMT+2", 120],
    ["UTC +0200", 120],
    [" EST", -300],
    [" MESZ", 120],
    [" NZDT", 780],
    [" Z", 0],
    [" +0000 UTC", 0],
    [" XYZ", 0],
    ["", 0],
  ])("%j is %i minutes east of Greenwich", (words, minutes) => {
    expect(zoneMinutes(words)).toBe(minutes);
  });

  it.each(["+9999", "-1575", "+0275"])("knows no clock with %s", (words) => {
    expect(zoneMinutes(words)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { mayMailNotices } from "#app/domain/alert/may-mail-notices.ts";
import { anOpenCalendar } from "#tests/unit/domain/sla/a-calendar.ts";
import { sat, tue } from "#tests/unit/domain/sla/a-story.ts";

const member = { role: "agent", lastMailAt: null } as const;
const may = (changes: Partial<Parameters<typeof mayMailNotices>[0]>, now = tue("14:00")) =>
  mayMailNotices({ ...member, ...changes }, anOpenCalendar(), now);

describe("mailing notices to somebody", () => {
  it("is done while the shop is open, and at no other time", () => {
    expect([may({}), may({}, tue("17:00")), may({}, tue("08:59")), may({}, sat("12:00"))]).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("is done once an hour at the most", () => {
    expect(may({ lastMailAt: tue("13:01") })).toBe(false);
    expect(may({ lastMailAt: tue("13:00") })).toBe(true);
  });

  it("is not done for who is blocked", () => {
    expect(may({ role: "blocked" })).toBe(false);
  });
});

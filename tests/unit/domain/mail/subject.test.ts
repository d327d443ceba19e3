import { describe, expect, it } from "vitest";
import { bareSubject, ticketNumberIn } from "#app/domain/mail/subject.ts";

describe("taking the marks off a subject", () => {
  it.each([
    ["Re: My ring", "My ring"],
    ["RE: Fwd: re[2]: My ring", "My ring"],
    ["AW: WG: Mein Ring", "Mein Ring"],
    ["SV: Min ring", "Min ring"],
    ["TR : Ma bague", "Ma bague"],
    ["Re(3): My ring", "My ring"],
    ["Re^2: My ring", "My ring"],
    ["回复：我的戒指", "我的戒指"],
    ["  My \r\n ring  ", "My ring"],
    ["Return: my ring", "Return: my ring"],
    ["Recommendation", "Recommendation"],
    ["Re:", ""],
    ["", ""],
  ])("%j is %j", (subject, bare) => {
    expect(bareSubject(subject)).toBe(bare);
  });
});

describe("finding a ticket number in a subject", () => {
  it.each([
    ["Re: [MJ-1042] My ring", "MJ", 1042],
    ["about mj-1042", "MJ", 1042],
    ["MJ-1042", "MJ-", 1042],
    ["MJ–1042, again: MJ-1042", "MJ", 1042],
    ["A+B-7", "A+B", 7],
    ["XMJ-1042", "MJ", null],
    ["MJ-1042x", "MJ", null],
    ["MJ-10421042104210", "MJ", null],
    ["MJ-1042 or MJ-1043", "MJ", null],
    ["MJ 1042", "MJ", null],
    ["AAB-7", "A+B", null],
    ["-1042", "", null],
  ])("%j under the prefix %j names %s", (subject, prefix, number) => {
    expect(ticketNumberIn(subject, prefix)).toBe(number);
  });
});

import { describe, expect, it } from "vitest";
import {
  suppressionOf,
  suppressionReasons,
  suppressionWords,
  type ReportOnAddress,
} from "#app/domain/delivery/suppression.ts";
import { inEnglish } from "#app/domain/words/in-english.ts";

const report = (change: Partial<ReportOnAddress>): ReportOnAddress => ({
  ...{ kind: "bounce", status: "5.1.1", reason: "550 5.1.1 User unknown", classification: null },
  ...change,
});

describe("an address that takes no mail for good", () => {
  it.each<[string, Partial<ReportOnAddress>, string]>([
    ["an unknown mailbox", { classification: "Invalid Address" }, "bounced"],
    ["a bounce that nobody classified", { status: null, reason: null }, "bounced"],
    [
      "a mailbox that was switched off",
      { status: "5.2.1", classification: "Mailbox Unavailable" },
      "bounced",
    ],
    ["a complaint", { kind: "complained", status: null, reason: null }, "complained"],
    ["a drop for an earlier bounce", { kind: "dropped", reason: "Bounced Address" }, "bounced"],
    [
      "a drop for an earlier complaint",
      { kind: "dropped", reason: "Spam Reporting Address" },
      "complained",
    ],
    ["a drop for an address that is none", { kind: "dropped", reason: "Invalid" }, "dropped"],
  ])("is known by %s", (_, change, reason) => {
    expect(suppressionOf(report(change))).toBe(reason);
  });

  it.each<[string, Partial<ReportOnAddress>]>([
    ["a full mailbox", { status: "5.2.2", reason: "552 5.2.2 over quota" }],
    ["a full mailbox that says so in words", { status: "5.0.0", reason: "554 Mailbox is full" }],
    ["a trouble that passes", { status: "4.2.1" }],
    ["a mail that looked like spam", { classification: "Content", status: "5.7.1" }],
    ["our reputation", { classification: "Reputation" }],
    ["a host that was away", { classification: "Technical Failure" }],
    ["a block of this mail", { kind: "blocked" }],
    ["a delay", { kind: "deferred" }],
    ["a drop for the mail's sake", { kind: "dropped", reason: "Spam Content" }],
    ["an arrival", { kind: "delivered" }],
  ])("is not %s", (_, change) => {
    expect(suppressionOf(report(change))).toBeNull();
  });

  it("is said with its reason, and how it is undone", () => {
    for (const reason of suppressionReasons)
      expect(inEnglish(suppressionWords("A@b.example", reason))).toMatch(
        /^No mail goes to a@b\.example: .+Clear/,
      );
  });

  it("is decided in time on megabytes of reasons", () => {
    expect(suppressionOf(report({ reason: "mailbox ".repeat(1_000_000) }))).toBe("bounced");
  });
});

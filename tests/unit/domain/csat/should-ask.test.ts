import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shouldAsk, type SurveyFacts } from "#app/domain/csat/should-ask.ts";
import type { Verdict } from "#app/domain/mail/verdict.ts";
import { DAY_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";

/** A Wednesday. */
const now = instantOf(new Date("2026-05-20T13:00:00Z"));
const ago = (milliseconds: number) => (now - milliseconds) as Instant;
const letIn: Verdict = { kind: "let-in" };

const ticket = { status: "resolved", isSpam: false, isMerged: false, isProposed: false } as const;
const mail = {
  verdict: letIn,
  mayAutoRespond: true,
  proof: "mailbox",
  isSuppressed: false,
} as const;
/** A proven customer whose ticket was resolved a day ago. */
const facts = (change: Partial<SurveyFacts> = {}): SurveyFacts => ({
  enabled: true,
  ticket,
  mail,
  lastAskedAt: null,
  wantedAt: now,
  now,
  ...change,
});

describe("deciding whether a customer is asked how it went", () => {
  it.each([
    ["a proven sender whose ticket is resolved", facts()],
    ["a closed ticket as well", facts({ ticket: { ...ticket, status: "closed" } })],
    ["an order's proven buyer", facts({ mail: { ...mail, proof: "order" } })],
    ["somebody who was asked 30 days ago", facts({ lastAskedAt: ago(30 * DAY_MS) })],
    ["a week late", facts({ wantedAt: ago(7 * DAY_MS) })],
  ])("asks %s", (_name, given) => {
    expect(shouldAsk(given)).toEqual({ kind: "ask" });
  });

  const never: [string, string, SurveyFacts][] = [
    ["switched-off", "where the owner did not switch it on", facts({ enabled: false })],
    ["reopened", "on an open ticket", facts({ ticket: { ...ticket, status: "open" } })],
    ["reopened", "on a waiting ticket", facts({ ticket: { ...ticket, status: "waiting" } })],
    ["spam", "on spam", facts({ ticket: { ...ticket, isSpam: true } })],
    ["merged", "on a merged ticket", facts({ ticket: { ...ticket, isMerged: true } })],
    [
      "not-sorted",
      "where nobody said whose ticket it is",
      facts({ ticket: { ...ticket, isProposed: true } }),
    ],
    ["too-late", "more than a week late", facts({ wantedAt: ago(7 * DAY_MS + 1) })],
    ["no-mail", "who never wrote", facts({ mail: null })],
    ["machine", "whose mail forbids it", facts({ mail: { ...mail, mayAutoRespond: false } })],
    [
      "machine",
      "whose mail a screen took for a machine's",
      facts({
        mail: {
          ...mail,
          verdict: { kind: "auto-reply", evidence: "a header says so" } as Verdict,
        },
      }),
    ],
    [
      "contradicted",
      "whose sender is contradicted",
      facts({ mail: { ...mail, proof: "contradicted" } }),
    ],
    ["unproven", "who is not proven", facts({ mail: { ...mail, proof: "unproven" } })],
    ["suppressed", "whose address takes no mail", facts({ mail: { ...mail, isSuppressed: true } })],
    ["asked-lately", "who was asked within 30 days", facts({ lastAskedAt: ago(30 * DAY_MS - 1) })],
    [
      "asked-lately",
      "who was asked at a time that is yet to come",
      facts({ lastAskedAt: (now + DAY_MS) as Instant }),
    ],
  ];
  it.each(never)("gives the reason %s for somebody %s", (why, _name, given) => {
    expect(shouldAsk(given)).toEqual({ kind: "skip", why });
  });

  it("asks nobody who is unproven, contradicted, a machine or asked lately, whatever else holds", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        if (shouldAsk(given).kind === "skip") return;
        expect(given.mail).not.toBeNull();
        expect(["resolved", "closed"]).toContain(given.ticket.status);
        expect(given.mail?.mayAutoRespond).toBe(true);
        expect(["mailbox", "order"]).toContain(given.mail?.proof);
        expect(given.lastAskedAt === null || now - given.lastAskedAt >= 30 * DAY_MS).toBe(true);
      }),
    );
  });
});

const anyFacts: fc.Arbitrary<SurveyFacts> = fc.record({
  enabled: fc.boolean(),
  ticket: fc.record({
    status: fc.constantFrom("open", "waiting", "resolved", "closed"),
    isSpam: fc.boolean(),
    isMerged: fc.boolean(),
    isProposed: fc.boolean(),
  }),
  mail: fc.option(
    fc.record({
      verdict: fc.constantFrom(letIn, { kind: "form" } as Verdict, { kind: "spam" } as Verdict),
      mayAutoRespond: fc.boolean(),
      proof: fc.constantFrom("contradicted", "unproven", "mailbox", "order"),
      isSuppressed: fc.boolean(),
    }),
  ),
  lastAskedAt: fc.option(fc.integer({ min: 0, max: 60 }).map((days) => ago(days * DAY_MS))),
  wantedAt: fc.integer({ min: 0, max: 14 }).map((days) => ago(days * DAY_MS)),
  now: fc.constant(now),
});

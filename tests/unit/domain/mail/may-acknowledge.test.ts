import { describe, expect, it } from "vitest";
import {
  ACKNOWLEDGEMENTS_PER_HOUR,
  mayAcknowledge,
  type AcknowledgementFacts,
} from "#app/domain/mail/may-acknowledge.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

const now = 1_800_000_000_000 as Instant;
const before = (ms: number) => (now - ms) as Instant;
const decide = (given: Partial<AcknowledgementFacts> = {}) =>
  mayAcknowledge({
    enabled: true,
    verdict: { kind: "let-in" },
    mayAutoRespond: true,
    proof: "mailbox",
    isKnownSender: false,
    lastAcknowledgedAt: null,
    acknowledgedInLastHour: 0,
    now,
    ...given,
  });
const form = {
  kind: "form",
  evidence: "x",
  sender: { address: "jane@customer.example", name: null },
} as const;

describe("whether a machine tells the sender that their mail arrived", () => {
  it.each<[string, Partial<AcknowledgementFacts>]>([
    ["a proven sender", {}],
    ["a sender who proved an order", { proof: "order" }],
    ["a known sender without proof", { proof: "unproven", isKnownSender: true }],
    [
      "a known customer who filled in a form",
      { verdict: form, proof: "unproven", isKnownSender: true },
    ],
    ["a sender who was told a day ago", { lastAcknowledgedAt: before(DAY_MS) }],
  ])("tells %s", (_case, given) => {
    expect(decide(given)).toEqual({ kind: "acknowledge" });
  });

  it.each<[string, Partial<AcknowledgementFacts>, string]>([
    ["if the shop wants none", { enabled: false }, "switched-off"],
    ["a list", { verdict: { kind: "list", evidence: "x" } }, "screened-out"],
    ["an automatic reply", { verdict: { kind: "auto-reply", evidence: "x" } }, "screened-out"],
    ["an address that nobody reads", { mayAutoRespond: false }, "machine"],
    [
      "a contradicted sender, however well known",
      { proof: "contradicted", isKnownSender: true },
      "contradicted",
    ],
    ["a stranger without proof", { proof: "unproven" }, "stranger"],
    [
      "an address that was told within a day",
      { lastAcknowledgedAt: before(DAY_MS - 1) },
      "told-within-a-day",
    ],
    [
      "an address that was told in a time yet to come",
      { lastAcknowledgedAt: before(-1) },
      "told-within-a-day",
    ],
    [
      "anyone while the shop talks too much",
      { acknowledgedInLastHour: ACKNOWLEDGEMENTS_PER_HOUR },
      "too-many",
    ],
  ])("does not tell %s", (_case, given, why) => {
    expect(decide(given)).toEqual({ kind: "no", why });
  });
});

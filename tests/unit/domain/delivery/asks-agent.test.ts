import { describe, expect, it } from "vitest";
import { asksAgent } from "#app/domain/delivery/asks-agent.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";

const attemptAt = 1_000_000 as Instant;
const later = (minutes: number) => (attemptAt + minutes * MINUTE_MS) as Instant;

describe("whether a person must decide if a mail went out", () => {
  it("asks from the fifteenth minute after the attempt on", () => {
    expect(asksAgent({ delivery: "unknown", attemptAt }, later(14.99))).toBe(false);
    expect(asksAgent({ delivery: "unknown", attemptAt }, later(15))).toBe(true);
  });

  it("never asks about mail whose fate is known, or that was not attempted", () => {
    expect(asksAgent({ delivery: "accepted", attemptAt }, later(60))).toBe(false);
    expect(asksAgent({ delivery: "unknown", attemptAt: null }, later(60))).toBe(false);
  });
});

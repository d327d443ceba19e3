import { describe, expect, it } from "vitest";
import { whoseTurn, type InTurn } from "#app/domain/rule/whose-turn.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import { MINUTE_MS, type Instant } from "#app/domain/shared/instant.ts";
import { ago, now } from "./some-facts.ts";

const member = (name: string, about: Partial<InTurn> = {}): InTurn => ({
  id: name as MemberId,
  name,
  role: "agent",
  lastSeenAt: now,
  awayUntil: null,
  lastAssignedAt: null,
  ...about,
});

describe("whose turn it is", () => {
  it("is whoever was given a ticket the longest ago, and before them who never was", () => {
    const staff = [
      member("Ben", { lastAssignedAt: ago(1) }),
      member("Mara", { lastAssignedAt: ago(3) }),
    ];
    expect(whoseTurn(staff, now)?.name).toBe("Mara");
    expect(whoseTurn([...staff, member("Lea")], now)?.name).toBe("Lea");
    expect(whoseTurn([member("Zoe"), member("Ann")], now)?.name).toBe("Ann");
  });

  it("is nobody's who is away, gone home, never came, or only reads", () => {
    const minutesAgo = (minutes: number) => (now - minutes * MINUTE_MS) as Instant;
    const staff = [
      member("away", { awayUntil: (now + 1) as Instant }),
      member("home", { lastSeenAt: minutesAgo(16) }),
      member("never", { lastSeenAt: null }),
      member("reader", { role: "read-only" }),
      member("blocked", { role: "blocked" }),
    ];
    expect(whoseTurn(staff, now)).toBeNull();
    const back = member("back", { awayUntil: now, lastSeenAt: minutesAgo(15) });
    expect(whoseTurn([...staff, back], now)?.name).toBe("back");
  });
});

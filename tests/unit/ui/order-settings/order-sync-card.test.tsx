import { describe, expect, it } from "vitest";
import { HOUR_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { OrderSyncCard } from "#app/ui/order-settings/order-sync-card.tsx";
import { renderText } from "#tests/unit/ui/render-markup.tsx";

const now = instantOf(new Date("2026-11-23T12:00:00Z"));
const place = { now, timeZone: "Europe/Berlin", locale: "en" };
const sync = { lookedAt: (now - HOUR_MS) as Instant, found: 2, trouble: null };

describe("the comparison with Shopify on the settings of orders", () => {
  it("says when it was and what it found", () => {
    const text = renderText(<OrderSyncCard {...place} sync={sync} />);

    expect(text).toContain("Compared 12:00");
    expect(text).toContain("2 changes");
  });

  it("says what kept it, and that it was only tried", () => {
    const text = renderText(<OrderSyncCard {...place} sync={{ ...sync, trouble: "throttled" }} />);

    expect(text).toContain("Tried 12:00");
    expect(text).toContain("slow down");
  });

  it("says that the first one is to come", () => {
    expect(renderText(<OrderSyncCard {...place} sync={null} />)).toContain("coming night");
  });
});

import { describe, expect, it } from "vitest";
import { hostileHtml } from "./hostile-html.ts";
import { keepScreen, overflow } from "./keep-screen.ts";
import { showsHarmlessly } from "./shows-harmlessly.ts";
import { useStage } from "./use-stage.ts";

const stage = useStage();

describe("mails whose HTML attacks its reader in every way that we know", () => {
  it("are shown on the ticket: none runs, fetches, submits, leads away or leaves its frame", async () => {
    expect(hostileHtml.length).toBeGreaterThan(70);

    const { findings, tickets } = await showsHarmlessly(stage(), hostileHtml);

    expect(findings).toEqual([]);
    const [desk] = tickets;
    if (!desk) throw new Error("no ticket was shown");
    for (const size of [
      { width: 1280, height: 800 },
      { width: 390, height: 844 },
    ]) {
      await desk.page.setViewportSize(size);
      expect(await overflow(desk), `at ${size.width}`).toBe(0);
      await keepScreen(desk, "ticket-hostile");
    }
  });
});

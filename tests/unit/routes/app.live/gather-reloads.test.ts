import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { gatherReloads } from "#app/routes/app.live/gather-reloads.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aPage() {
  const reload = vi.fn<() => void>();
  return { reload, reloads: gatherReloads(reload, () => Date.now()) };
}

describe("reloading a page that hears of changes", () => {
  it("happens once for many changes at once, a moment after the first", async () => {
    const { reload, reloads } = aPage();

    for (let index = 0; index < 100; index += 1) reloads.ask();
    await vi.advanceTimersByTimeAsync(249);
    expect(reload).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);

    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("happens seldom while changes go on and on, and once more after the last", async () => {
    const { reload, reloads } = aPage();

    for (let index = 0; index < 100; index += 1) {
      reloads.ask();
      await vi.advanceTimersByTimeAsync(100);
    }
    const during = reload.mock.calls.length;
    reloads.ask();
    await vi.advanceTimersByTimeAsync(5_000);

    expect(during).toBeLessThanOrEqual(7);
    expect(during).toBeGreaterThan(4);
    expect(reload.mock.calls.length).toBeLessThanOrEqual(during + 1);
  });

  it("waits while the page loads anyway, and happens once after it", async () => {
    const { reload, reloads } = aPage();
    reloads.setBusy(true);

    reloads.ask();
    reloads.ask();
    await vi.advanceTimersByTimeAsync(4_000);
    expect(reload).not.toHaveBeenCalled();
    reloads.setBusy(false);
    await vi.advanceTimersByTimeAsync(60_000);

    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("is asked for anew, less and less often, when what loads was given up and never seems to end", async () => {
    const { reload, reloads } = aPage();
    reloads.setBusy(true);

    await vi.advanceTimersByTimeAsync(6_000);
    expect(reload).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(reload).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(reload.mock.calls.length).toBeLessThan(60);

    reload.mockClear();
    reloads.setBusy(false);
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(reload).not.toHaveBeenCalled();
    reloads.setBusy(true);
    await vi.advanceTimersByTimeAsync(6_000);
    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("happens at once for what is heard while something given up seems to load", async () => {
    const { reload, reloads } = aPage();
    reloads.setBusy(true);
    await vi.advanceTimersByTimeAsync(8_000);
    reload.mockClear();

    reloads.ask();
    await vi.advanceTimersByTimeAsync(1_500);

    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("does not happen while nobody looks, and once when somebody does, if there was something", async () => {
    const { reload, reloads } = aPage();
    reloads.setHidden(true);
    reloads.ask();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(reload).not.toHaveBeenCalled();

    reloads.setHidden(false);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(reload).toHaveBeenCalledTimes(1);
    reloads.setHidden(true);
    reloads.setHidden(false);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(reload).toHaveBeenCalledTimes(1);
  });

  it("does not happen to a page that was hidden in the moment between", async () => {
    const { reload, reloads } = aPage();

    reloads.ask();
    await vi.advanceTimersByTimeAsync(100);
    reloads.setHidden(true);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(reload).not.toHaveBeenCalled();
  });

  it("does not happen to a page that is gone", async () => {
    const { reload, reloads } = aPage();

    reloads.ask();
    reloads.stop();
    await vi.advanceTimersByTimeAsync(10_000);

    expect(reload).not.toHaveBeenCalled();
  });
});

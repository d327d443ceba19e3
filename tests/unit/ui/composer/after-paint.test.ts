// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { afterPaint } from "#app/ui/composer/after-paint.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function someWork() {
  const run = vi.fn<() => void>();
  return { run, work: afterPaint(run) };
}

describe("work after the next picture", () => {
  it("is done once for many letters, and not before the picture", async () => {
    const { run, work } = someWork();

    for (let index = 0; index < 20; index += 1) work.soon();
    expect(run).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(run).toHaveBeenCalledTimes(1);
  });

  it("is done at once when somebody can't wait, and only if there is some", async () => {
    const { run, work } = someWork();

    work.now();
    expect(run).not.toHaveBeenCalled();
    work.soon();
    work.now();
    work.now();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(run).toHaveBeenCalledTimes(1);
  });

  it("is done in a tab that paints nothing", async () => {
    vi.stubGlobal("requestAnimationFrame", () => 1);
    const { run, work } = someWork();

    work.soon();
    await vi.advanceTimersByTimeAsync(100);
    vi.unstubAllGlobals();

    expect(run).toHaveBeenCalledTimes(1);
  });

  it("is not done when it is not wanted any more", async () => {
    const { run, work } = someWork();

    work.soon();
    work.drop();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(run).not.toHaveBeenCalled();
  });
});

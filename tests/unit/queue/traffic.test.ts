import { describe, expect, it } from "vitest";
import { makeTraffic } from "#app/queue/traffic.ts";

describe("work that gives way", () => {
  it("goes at once when nothing else is in hand", async () => {
    const traffic = makeTraffic();

    await expect(traffic.quiet()).resolves.toBeUndefined();
  });

  it("waits until the work in hand is done", async () => {
    const traffic = makeTraffic();
    const done: string[] = [];
    let finish = () => {};
    const reading = traffic.pass(() => new Promise<void>((resolve) => (finish = resolve)));

    const linking = traffic.quiet().then(() => done.push("linked"));
    done.push("read");
    finish();
    await Promise.all([reading, linking]);

    expect(done).toEqual(["read", "linked"]);
  });

  it("is not held up by work that failed", async () => {
    const traffic = makeTraffic();

    await expect(traffic.pass(() => Promise.reject(new Error("unreadable")))).rejects.toThrow(
      "unreadable",
    );
    await expect(traffic.quiet()).resolves.toBeUndefined();
  });
});

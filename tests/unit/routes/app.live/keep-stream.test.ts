import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { StreamMessage } from "#app/domain/live/stream-message.ts";
import {
  keepStream,
  StreamLater,
  StreamRefused,
  type KeptStream,
} from "#app/routes/app.live/keep-stream.ts";
import { aStreamServer, beat, hello, RENEW_AFTER_MS, ticketChanged } from "./a-stream.ts";

let kept: KeptStream | null = null;

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  kept?.stop();
  vi.useRealTimers();
});

describe("the stream of an open page", () => {
  it("hands on what it says, also where a line comes in pieces", async () => {
    const { server, heard } = await aPage();

    server.newest().write('data: {"kind":"beat","posi');
    server.newest().write('tion":"7.0"}\n\n: a comment\n\ndata: ');
    server.newest().write(`${JSON.stringify(ticketChanged("8.0"))}\n\n`);
    await settle();

    expect(heard).toEqual([hello("1.0"), beat("7.0"), ticketChanged("8.0")]);
  });

  it("is followed by the next one before it ends, and is let go only then", async () => {
    const { server, told, heard } = await aPage();

    await vi.advanceTimersByTimeAsync(RENEW_AFTER_MS);
    const [first, second] = server.opened;
    expect(server.opened).toHaveLength(2);
    first?.say(ticketChanged("2.0"));
    await settle();
    expect(first?.signal.aborted).toBe(false);
    second?.say(hello("1.0"), ticketChanged("2.0"));
    await settle();

    expect(first?.signal.aborted).toBe(true);
    expect(told).toEqual([true, true]);
    expect(heard).toContainEqual(ticketChanged("2.0"));
  });

  it("stays as it is while the next one can't be opened, and is opened anew when it ends", async () => {
    const { server, told } = await aPage();
    server.failWith(() => new Error("no network"));
    await vi.advanceTimersByTimeAsync(RENEW_AFTER_MS);
    expect(told).toEqual([true]);

    server.newest().end();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(told).toContain(false);
    server.failWith(null);
    await vi.advanceTimersByTimeAsync(15_000);
    server.newest().say(hello("1.0"));
    await settle();

    expect(told.at(-1)).toBe(true);
  });

  it("is opened anew within a second when it breaks off, and says so only when that fails", async () => {
    const { server, told } = await aPage();

    server.newest().breakOff();
    await vi.advanceTimersByTimeAsync(1_000);
    server.newest().say(hello("1.0"));
    await settle();

    expect(server.opened).toHaveLength(2);
    expect(told).toEqual([true, true]);
  });

  it("waits longer after each failure, up to a quarter of a minute, and not all pages alike", async () => {
    const waits = async (random: number) => {
      const server = aStreamServer();
      server.failWith(() => new Error("no network"));
      const tries: number[] = [];
      kept = keepStream({
        open: (signal) => {
          tries.push(Date.now());
          return server.open(signal);
        },
        hear: () => undefined,
        tell: () => undefined,
        refused: () => undefined,
        random: () => random,
      });
      await vi.advanceTimersByTimeAsync(120_000);
      kept.stop();
      return tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    };

    const longest = await waits(1);
    const shortest = await waits(0);

    expect(longest.slice(0, 6)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
    expect(shortest.slice(0, 3)).toEqual([500, 1_000, 2_000]);
  });

  it("does not wait for its turn when the network comes back", async () => {
    const { server } = await aPage();
    server.failWith(() => new Error("no network"));
    server.newest().breakOff();
    await vi.advanceTimersByTimeAsync(40_000);
    server.failWith(null);
    const before = server.opened.length;

    kept?.hurry();
    await vi.advanceTimersByTimeAsync(1);

    expect(server.opened.length).toBe(before + 1);
  });

  it("counts as broken when it says nothing for too long, as after a computer's sleep", async () => {
    const { server } = await aPage({ silent: true });
    const first = server.newest();

    expect(server.opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(41_500);

    expect(server.opened.length).toBeGreaterThan(1);
    expect(first.signal.aborted).toBe(true);
  });

  it("is given up when the server does not answer within a quarter of a minute", async () => {
    const signals: AbortSignal[] = [];
    kept = keepStream({
      open: (signal) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
      hear: () => undefined,
      tell: () => undefined,
      refused: () => undefined,
    });

    await vi.advanceTimersByTimeAsync(16_500);

    expect(signals.length).toBeGreaterThan(1);
    expect(signals[0]?.aborted).toBe(true);
  });

  it("comes back when the server said to, and not at all when it was refused", async () => {
    const later = await aPage();
    later.server.failWith(() => new StreamLater(30_000));
    later.server.newest().end();
    await vi.advanceTimersByTimeAsync(2_000);
    later.server.failWith(null);
    await vi.advanceTimersByTimeAsync(27_000);
    expect(later.server.opened).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(later.server.opened).toHaveLength(2);
    kept?.stop();

    const refused = await aPage();
    refused.server.failWith(() => new StreamRefused());
    refused.server.newest().end();
    await vi.advanceTimersByTimeAsync(2_000);
    refused.server.failWith(null);
    await vi.advanceTimersByTimeAsync(300_000);

    expect(refused.refusals).toHaveLength(1);
    expect(refused.server.opened).toHaveLength(1);
  });

  it("is closed for good when it is stopped", async () => {
    const { server } = await aPage();

    kept?.stop();
    await vi.advanceTimersByTimeAsync(300_000);

    expect(server.opened).toHaveLength(1);
    expect(server.newest().signal.aborted).toBe(true);
  });
});

const settle = () => vi.advanceTimersByTimeAsync(0);

/** A page that has heard the first word of its stream. */
async function aPage(given: { readonly silent?: boolean } = {}) {
  const server = aStreamServer(given);
  const heard: StreamMessage[] = [];
  const told: boolean[] = [];
  const refusals: true[] = [];
  kept = keepStream({
    open: server.open,
    hear: (message) => void heard.push(message),
    tell: (connected) => void told.push(connected),
    refused: () => void refusals.push(true),
    random: () => 1,
  });
  await settle();
  server.newest().say(hello("1.0"));
  await settle();
  return { server, heard, told, refusals };
}

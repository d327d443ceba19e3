import { describe, expect, it } from "vitest";
import {
  isStopped,
  SendStopped,
  stopWords,
  type SendStop,
} from "#app/domain/reply/send-stopped.ts";

const nothing: SendStop = {
  ...{
    moved: false,
    messages: [],
    newestMessageId: "m",
    orders: [],
    seenOrders: [],
    suppressed: [],
  },
};
const message = { messageId: "m", fromName: "Ana", at: "2026-05-22T10:00:00Z", words: "Hello?" };

describe("what stops a send", () => {
  it("is nothing while all is as its writer saw it", () => {
    expect(isStopped(nothing)).toBe(false);
    expect(stopWords(nothing)).toBe("");
  });

  it("is said in words for the writer, and kept for the page", () => {
    const orders = [
      { orderGid: "o", change: "refunded" as const, words: "Order #1 was refunded." },
    ];
    const suppressed = [{ address: "a@b.example", words: "No mail goes to a@b.example." }];
    const stop = { ...nothing, moved: true, messages: [message], orders, suppressed };

    const stopped = new SendStopped(stop);

    expect(isStopped(stop)).toBe(true);
    expect(stopped.kind).toBe("conflict");
    expect(stopped.stop).toBe(stop);
    expect(stopped.message).toMatch(/new message came in.*#1 was refunded.*No mail goes to/s);
    expect(stopWords({ ...nothing, moved: true })).toMatch(/thread changed/);
  });
});

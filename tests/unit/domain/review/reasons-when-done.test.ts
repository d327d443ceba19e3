import { describe, expect, it } from "vitest";
import {
  isPickedAtRandom,
  LONG_THREAD,
  reasonsWhenDone,
} from "#app/domain/review/reasons-when-done.ts";

/** Ids as they are made: sorted by time, with a random end. */
const ids = (count: number) =>
  Array.from({ length: count }, (_, index) => {
    const end = ((index * 2_654_435_761) % 2 ** 32).toString(16).padStart(8, "0");
    const time = (index + 1).toString(16).padStart(4, "0");
    return `019ac3f0-${time}-7abc-8def-0000${end}`;
  });
const quiet = ids(1_000).find((id) => !isPickedAtRandom(id)) ?? "";

describe("a ticket that is done", () => {
  it.each([
    ["of the last message that is too many", LONG_THREAD, 6, ["long"]],
    ["one message before that", LONG_THREAD - 1, 6, []],
    ["of the customer alone", LONG_THREAD, LONG_THREAD, []],
    ["of the shop alone", LONG_THREAD, 0, []],
  ])("with a thread %s", (_, messages, fromCustomer, reasons) => {
    expect(reasonsWhenDone({ ticketId: quiet, messages, fromCustomer })).toEqual(reasons);
  });

  it("is picked at random in two of a hundred cases, the same ones each time", () => {
    const all = ids(50_000);
    const picked = all.filter(isPickedAtRandom);

    expect(picked.length / all.length).toBeGreaterThan(0.017);
    expect(picked.length / all.length).toBeLessThan(0.023);
    expect(all.filter(isPickedAtRandom)).toEqual(picked);
    const ticketId = picked[0] ?? "";
    expect(reasonsWhenDone({ ticketId, messages: 2, fromCustomer: 1 })).toEqual(["random"]);
    expect(reasonsWhenDone({ ticketId, messages: 20, fromCustomer: 10 })).toEqual([
      "long",
      "random",
    ]);
  });
});

import { describe, expect, it } from "vitest";
import {
  movePromise,
  type PromiseMove,
  type PromiseState,
} from "#app/domain/promise/promise-state.ts";

describe("what may be done with a promise", () => {
  it.each<[PromiseState, PromiseMove, unknown]>([
    ["offered", "accept", { to: "accepted" }],
    ["offered", "strike", { to: "struck" }],
    ["offered", "keep", { refused: "Accept this promise first." }],
    ["accepted", "accept", "same"],
    ["accepted", "strike", { to: "struck" }],
    ["accepted", "keep", { to: "kept" }],
    ["struck", "accept", { refused: "This promise was struck meanwhile." }],
    ["struck", "strike", "same"],
    ["struck", "keep", { refused: "This promise was struck meanwhile." }],
    ["kept", "accept", { refused: "This promise was marked as kept meanwhile." }],
    ["kept", "strike", { refused: "This promise was marked as kept meanwhile." }],
    ["kept", "keep", "same"],
  ])("that is %s: %s", (from, move, expected) => {
    expect(movePromise(from, move)).toEqual(expected);
  });
});

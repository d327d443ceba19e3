import { expect, it } from "vitest";
import { confirmationState } from "#app/domain/proof/confirmation-state.ts";
import type { Instant } from "#app/domain/shared/instant.ts";

const at = (ms: number) => ms as Instant;
const state = (expiresAt: number, now: number, answer: "yes" | "no" | null = null) =>
  confirmationState({ askedAt: at(100), expiresAt: at(expiresAt), answer }, at(now));

it("is open from when the mail is handed over until it expires, and answered whatever the time", () => {
  expect(state(100, 100)).toBe("waiting");
  expect(state(100, 999)).toBe("waiting");
  expect(state(200, 199)).toBe("open");
  expect(state(200, 200)).toBe("expired");
  expect(state(200, 999, "no")).toBe("no");
  expect(state(200, 150, "yes")).toBe("yes");
});

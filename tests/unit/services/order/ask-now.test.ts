import { describe, expect, it } from "vitest";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import type { Log } from "#app/services/deps.ts";
import { askNow } from "#app/services/order/ask-now.ts";
import { english } from "#tests/support/english.ts";

describe("asking Shopify while somebody waits", () => {
  it("hands on what Shopify says", async () => {
    const answer = { kind: "answer", value: 7 } as const;

    expect(await askNow(aLog(), () => Promise.resolve(answer))).toBe(answer);
  });

  it.each([
    ["Shopify throttles", new TemporaryFault("Slow down", { trouble: "throttled" }), "throttled"],
    ["Shopify is away", new TemporaryFault("No answer"), "unreachable"],
    ["nobody understands the answer", new PermanentFault("Rubbish"), "unreachable"],
  ])("says at once that %s", async (_case, fault, trouble) => {
    const { log, errors } = aLog();

    const asked = await askNow({ log }, () => Promise.reject(fault));

    expect(asked).toMatchObject({ kind: "unavailable", trouble });
    expect(asked.kind === "unavailable" && english(asked.why)).toMatch(/Try again in a moment\.$/);
    expect(errors).toHaveLength(fault instanceof PermanentFault ? 1 : 0);
  });

  it("keeps no mistake of ours quiet", async () => {
    const mistake = new TypeError("not a function");

    await expect(askNow(aLog(), () => Promise.reject(mistake))).rejects.toBe(mistake);
  });
});

function aLog(): { log: Log; errors: string[] } {
  const errors: string[] = [];
  const quiet = () => undefined;
  const error = (event: string) => void errors.push(event);
  return { log: { debug: quiet, info: quiet, warn: quiet, error }, errors };
}

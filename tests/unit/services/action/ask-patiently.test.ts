import { describe, expect, it } from "vitest";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { askPatiently } from "#app/services/action/ask-patiently.ts";

const failing = (fault: Error) => askPatiently(Promise.reject<never>(fault));

describe("asking Shopify while somebody waits", () => {
  it("passes answers on", async () => {
    expect(await askPatiently(Promise.resolve({ kind: "answer", value: 1 } as const))).toEqual({
      kind: "answer",
      value: 1,
    });
  });

  it("says that Shopify is busy or away", async () => {
    expect(await failing(new TemporaryFault("no", { trouble: "throttled" }))).toMatchObject({
      trouble: "throttled",
    });
    expect(await failing(new TemporaryFault("no"))).toMatchObject({ trouble: "unreachable" });
  });

  it("does not hide what is broken", async () => {
    await expect(failing(new PermanentFault("odd"))).rejects.toThrow("odd");
  });
});

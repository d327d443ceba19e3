import { describe, expect, it } from "vitest";
import { PermanentFault, TemporaryFault } from "#app/domain/shared/fault.ts";
import { askProvider } from "#app/services/delivery/ask-provider.ts";
import { expectRefusal } from "#tests/support/matchers.ts";
import { useHouse } from "#tests/support/use-house.ts";

const house = useHouse();
const fails = (error: Error) => askProvider(house.deps, () => Promise.reject(error));

describe("asking the mail provider while somebody waits", () => {
  it("answers as it does", async () => {
    expect(await askProvider(house.deps, () => Promise.resolve("yes"))).toBe("yes");
  });

  it("is told in words when it can't answer, and in other words when it will not", async () => {
    const away = await expectRefusal(fails(new TemporaryFault("503")), "conflict");
    const refused = await expectRefusal(fails(new PermanentFault("400")), "conflict");

    expect(away).toContain("does not answer");
    expect(refused).toContain("did not take this");
    expect(house.logged.map(({ event }) => event)).toContain("provider-refused-domain");
  });

  it("hides no mistake of ours", async () => {
    await expect(fails(new TypeError("a mistake"))).rejects.toThrow(TypeError);
  });
});

import { describe, expect, it } from "vitest";
import { formatBytes } from "#app/ui/shared/bytes.ts";

describe("writing the size of a file", () => {
  it.each([
    [512, "512 bytes"],
    [1_000, "1 kB"],
    [84_400, "84 kB"],
    [1_340_000, "1.3 MB"],
    [31_234_567, "31 MB"],
    [2_000_000_000_000, "2,000 GB"],
  ])("writes %i bytes as %s", (bytes, words) => {
    expect(formatBytes(bytes, "en")).toBe(words);
  });
});

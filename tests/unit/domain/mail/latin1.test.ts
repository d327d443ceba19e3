import { describe, expect, it } from "vitest";
import { latin1Bytes, latin1Text } from "#app/domain/mail/latin1.ts";

describe("bytes as text", () => {
  it("keeps every byte, also beyond one chunk", () => {
    const all = Uint8Array.from({ length: 20_000 }, (_, index) => index % 256);

    expect(latin1Bytes(latin1Text(all))).toEqual(all);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  judgeStamp,
  readStamp,
  stampText,
  stampWords,
  writeStamp,
} from "#app/domain/form/form-stamp.ts";
import { HOUR_MS, instantOf, type Instant } from "#app/domain/shared/instant.ts";
import { inPlainEnglish } from "#tests/support/english.ts";

const shown = instantOf(new Date("2026-11-23T10:00:00Z"));
const mac = "ab".repeat(32);
const stamp = { at: shown, nonce: "abcdefghij234567klmn", mac };
const after = (ms: number) => (shown + ms) as Instant;

describe("the stamp of a form that was shown", () => {
  it("is read as it was written", () => {
    expect(readStamp(writeStamp(stamp))).toEqual(stamp);
    expect(writeStamp(stamp)).toBe(`${stampText(shown, stamp.nonce)}.${mac}`);
  });

  it.each([
    ["sent in one second", 1_000, "early"],
    ["sent in three seconds", 3_000, "fine"],
    ["sent after a night", 12 * HOUR_MS, "fine"],
    ["sent after two days", 48 * HOUR_MS, "late"],
    ["shown in the future", -HOUR_MS, "early"],
  ])("tells by its age who fills in a form: %s", (_, ms, verdict) => {
    expect(judgeStamp(stamp, mac, after(ms))).toBe(verdict);
  });

  it("counts for nothing when we did not sign it, and for nothing when it is not there", () => {
    expect(judgeStamp(stamp, "cd".repeat(32), after(HOUR_MS))).toBe("forged");
    expect(judgeStamp(null, "", after(HOUR_MS))).toBe("missing");
  });

  it("has words for the person each time but when all is well", () => {
    expect(inPlainEnglish(stampWords("fine"))).toBeNull();
    for (const verdict of ["missing", "forged", "early", "late"] as const)
      expect(inPlainEnglish(stampWords(verdict))).toMatch(/send (it again|your message again)/);
  });

  it("takes any other text for no stamp", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readStamp(text)).toBeNull();
      }),
    );
    expect(readStamp(`999999999999999.${stamp.nonce}.${mac}`)).not.toBeNull();
    expect(readStamp(`9999999999999999.${stamp.nonce}.${mac}`)).toBeNull();
  });
});

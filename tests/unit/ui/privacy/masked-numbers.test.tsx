import { describe, expect, it } from "vitest";
import { MaskedNumbers, Revealed } from "#app/ui/privacy/masked-numbers.tsx";
import { maskedWords } from "#app/ui/privacy/masked-words.ts";
import { english } from "#tests/support/english.ts";
import { renderText } from "#tests/unit/ui/render-markup.tsx";

describe("masked numbers on a message", () => {
  it.each([
    [[{ kind: "card", count: 1 }], "One card number is masked"],
    [[{ kind: "account", count: 2 }], "2 account numbers are masked"],
    [
      [
        { kind: "card", count: 2 },
        { kind: "account", count: 1 },
        { kind: "document", count: 1 },
      ],
      "2 card numbers, one account number and one document number are masked",
    ],
  ] as const)("are counted: %j", (masked, words) => {
    expect(maskedWords(masked, english)).toBe(words);
  });

  it("can be seen by who may see them alone", () => {
    const masked = [{ kind: "card", count: 1 }] as const;
    const ask = () => Promise.resolve({ refusal: "no" });

    const seen = renderText(
      <MaskedNumbers masked={masked} messageId="m" reveal={{ asksReason: true, ask }} />,
    );
    expect(seen).toContain("Show what was written");
    expect(renderText(<MaskedNumbers masked={masked} messageId="m" />)).toBe(
      "One card number is masked.",
    );
  });

  it("stand first, above the words that they are from", () => {
    const text = renderText(
      <Revealed
        subject="Refund"
        text="Please to DE89"
        numbers={[{ kind: "account", number: "DE89" }]}
      />,
    );

    expect(text).toBe("Account number: DE89 Refund Please to DE89");
  });
});

import { describe, expect, it } from "vitest";
import { forwardSigns } from "#app/domain/proof/forward-signs.ts";

describe("signs of a forwarder", () => {
  it("are the headers that forwarding hosts write, each once", () => {
    const headers = [
      { name: "list-id", value: "<a>" },
      { name: "x-forwarded-to", value: "a@b" },
      { name: "x-forwarded-to", value: "c@d" },
      { name: "subject", value: "x" },
    ];

    expect(forwardSigns(headers, null)).toEqual([
      "Google forwarded it (X-Forwarded-To)",
      "a mailing list passed it on (List-Id)",
    ]);
  });

  it.each([
    [
      "SRS0=ab=cd=post.example=anna@shop.example",
      "the envelope’s sender was rewritten for forwarding (SRS)",
    ],
    ["<srs1+x=y@shop.example>", "the envelope’s sender was rewritten for forwarding (SRS)"],
    [
      "support+caf_=k3=in.example@shop.example",
      "the envelope’s sender was rewritten by Google for forwarding",
    ],
  ])("are in the envelope %s", (envelopeFrom, words) => {
    expect(forwardSigns([], envelopeFrom)).toEqual([words]);
  });

  it("are not in an ordinary mail", () => {
    expect(forwardSigns([{ name: "to", value: "x" }], "srsly@post.example")).toEqual([]);
  });
});

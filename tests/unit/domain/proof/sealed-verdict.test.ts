import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sealedVerdict } from "#app/domain/proof/sealed-verdict.ts";

const found = (value: string) => sealedVerdict(value, "posthaste.example");

describe("what a forwarder found", () => {
  it.each([
    [
      "as Google writes it",
      "i=1; mx.google.com; dkim=pass header.i=@posthaste.example header.s=s1 header.b=abc; spf=pass (google.com: domain of a@posthaste.example designates 192.0.2.1 as permitted sender) smtp.mailfrom=a@posthaste.example; dmarc=pass (p=REJECT sp=REJECT dis=NONE) header.from=posthaste.example",
    ],
    [
      "as Microsoft writes it",
      "i=1; mx.microsoft.com 1; spf=pass (sender ip is 192.0.2.1) smtp.rcpttodomain=mejurn.example smtp.mailfrom=posthaste.example; dmarc=pass (p=reject sp=reject pct=100) action=none header.from=posthaste.example; dkim=pass (signature was verified) header.d=posthaste.example; arc=none (0)",
    ],
    ["a signature alone", "i=1; x; dkim=pass header.d=posthaste.example"],
    ["with a version", "i=1; x 1; dmarc/1=PASS header.from=Posthaste.example"],
    [
      "one of two signatures",
      "i=1; x; dkim=fail header.d=posthaste.example; dkim=pass header.d=posthaste.example",
    ],
  ])("is that it is genuine: %s", (_case, value) => {
    expect(found(value)).toBe("passed");
  });

  it.each([
    ["plainly", "i=1; x; dmarc=fail header.from=posthaste.example"],
    [
      "beside a pass",
      "i=1; x; dmarc=pass header.from=posthaste.example; dmarc=fail header.from=posthaste.example",
    ],
    [
      "beside a signature",
      "i=1; x; dkim=pass header.d=posthaste.example; dmarc=fail header.from=posthaste.example",
    ],
  ])("is that it is forged: %s", (_case, value) => {
    expect(found(value)).toBe("failed");
  });

  it.each([
    ["empty", ""],
    [
      "about another domain",
      "i=1; x; dmarc=pass header.from=thief.example; dkim=pass header.d=thief.example",
    ],
    ["about a domain that ends alike", "i=1; x; dkim=pass header.d=haste.example"],
    ["about a top-level domain", "i=1; x; dkim=pass header.d=example"],
    ["without a verdict", "i=1; x; none"],
    ["only SPF", "i=1; x; spf=pass smtp.mailfrom=a@posthaste.example"],
    ["in a comment", "i=1; x; spf=none (a; dmarc=pass header.from=posthaste.example)"],
    ["in a nested comment", "i=1; x; spf=none (a (b) ; dmarc=pass header.from=posthaste.example)"],
    ["in quotes", 'i=1; x; spf=pass smtp.mailfrom="a; dmarc=pass header.from=posthaste.example"'],
    [
      "in quotes with a quoted quote",
      'i=1; x; spf=pass smtp.mailfrom="a\\"; dmarc=pass header.from=posthaste.example"',
    ],
    ["in a comment without end", "i=1; x; (dmarc=pass header.from=posthaste.example"],
    [
      "as a second domain of another's verdict",
      "i=1; x; dmarc=pass header.from=thief.example header.from=posthaste.example",
    ],
    [
      "as a result that only begins alike",
      "i=1; x; dmarc=bestguesspass header.from=posthaste.example",
    ],
    [
      "too long to be read",
      `i=1; x; dmarc=pass header.from=posthaste.example; ${"x".repeat(20_000)}`,
    ],
  ])("is nothing when it stands %s", (_case, value) => {
    expect(found(value)).toBe("nothing");
  });

  it("can't be put there through a value that the sender chose", () => {
    const piece = fc.constantFrom(
      "dmarc=pass header.from=posthaste.example",
      ";",
      "(",
      ")",
      "\\",
      " ",
      "=",
      "a",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const chosen = pieces.join("").replace(/["\\]/g, "\\$&");
        expect(found(`i=1; x; spf=pass smtp.mailfrom="${chosen}"`)).toBe("nothing");
      }),
    );
  });
});

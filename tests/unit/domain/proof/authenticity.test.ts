import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { authenticity, type AuthenticityInput } from "#app/domain/proof/authenticity.ts";
import type { ArcSeal, SenderEvidence } from "#app/domain/proof/sender-evidence.ts";
import { inPlainEnglish } from "#tests/support/english.ts";
import { aSenderEvidence, aSignature } from "./a-sender-evidence.ts";

const judged = (evidence: Partial<SenderEvidence> | null, given: Partial<AuthenticityInput> = {}) =>
  authenticity({
    evidence: evidence === null ? null : aSenderEvidence(evidence),
    from: "anna@posthaste.example",
    namedForwarders: [],
    direct: false,
    ...given,
  });

const refused = { policy: "reject", result: "fail", why: "it did not sign this" } as const;
const sealedBy = (...seals: ArcSeal[]) =>
  ({ result: "pass", why: "the seals hold", seals }) as const;

describe("the standing of a mail's sender", () => {
  it("is unproven without the raw mail", () => {
    expect(inPlainEnglish(judged(null))).toEqual({
      standing: "unproven",
      because: "the mail came without its raw form, so no signature could be checked",
    });
  });

  it("is unproven when nothing is signed", () => {
    expect(inPlainEnglish(judged({}))).toEqual({
      standing: "unproven",
      because: "the mail is not signed",
    });
  });

  it("is aligned by a signature that speaks for the From domain", () => {
    expect(inPlainEnglish(judged({ dkim: [aSignature()] }))).toEqual({
      standing: "aligned",
      because: "signed by posthaste.example",
    });
  });

  it.each([
    [
      "does not speak for the From domain",
      { domain: "thief.example", aligned: false },
      "signed by thief.example, which does not speak for posthaste.example",
    ],
    [
      "is not good enough",
      { result: "policy", why: "the key is too short" },
      "the key is too short",
    ],
    ["was broken", { result: "fail", why: "the text was changed" }, "the text was changed"],
    [
      "is broken and somebody else's",
      { result: "fail", aligned: false },
      "no valid signature of posthaste.example",
    ],
    [
      "has a key that nobody answers for",
      { result: "temperror" },
      "the key of posthaste.example could not be looked up",
    ],
  ] as const)("is unproven when the signature %s", (_case, signature, because) => {
    expect(inPlainEnglish(judged({ dkim: [aSignature(signature)] }))).toEqual({
      standing: "unproven",
      because,
    });
  });

  it.each([
    [
      "the From line is unclear",
      { fromProblem: "the mail has several From lines", fromAddress: null, fromDomain: null },
      "the mail has several From lines",
    ],
    [
      "another address was read out of the From line",
      { fromAddress: "anna@posthaste.example.thief.example" },
      "the From line can be read in two ways",
    ],
    ["no address was read", { fromAddress: null }, "the From line can be read in two ways"],
    [
      "a header stands twice",
      { doubled: ["subject"] },
      "the header subject stands in it more than once, and a signature covers only one of them",
    ],
  ] as const)("is unproven in spite of a good signature when %s", (_case, evidence, because) => {
    expect(inPlainEnglish(judged({ dkim: [aSignature()], ...evidence }))).toEqual({
      standing: "unproven",
      because,
    });
  });

  it("does not mind the case of the address", () => {
    expect(
      inPlainEnglish(judged({ dkim: [aSignature()] }, { from: "Anna@Posthaste.example" }).standing),
    ).toBe("aligned");
  });

  it("names the limit, or DNS, when they are the reason", () => {
    expect(inPlainEnglish(judged({ limits: ["too many signatures"] }).because)).toBe(
      "too many signatures",
    );
    expect(
      inPlainEnglish(
        judged({ dmarc: { policy: null, result: "temperror", why: "DNS is down" } }).because,
      ),
    ).toBe("DNS is down");
    expect(
      inPlainEnglish(
        judged({ arc: { result: "temperror", why: "no answer for a seal", seals: [] } }).because,
      ),
    ).toBe("no answer for a seal");
  });
});

describe("SPF", () => {
  const spf = {
    domain: "posthaste.example",
    result: "pass",
    aligned: true,
    why: "may send",
  } as const;

  it("counts on mail that came to us directly, and on no other", () => {
    expect(inPlainEnglish(judged({ spf }, { direct: true }))).toEqual({
      standing: "aligned",
      because: "sent by a host of posthaste.example",
    });
    expect(inPlainEnglish(judged({ spf }).standing)).toBe("unproven");
    expect(inPlainEnglish(judged({ spf, dmarc: refused }, { direct: true }).standing)).toBe(
      "aligned",
    );
    expect(inPlainEnglish(judged({ spf, dmarc: refused }).standing)).toBe("contradicted");
  });

  it.each([
    ["of another domain", { ...spf, aligned: false }],
    ["that fails", { ...spf, result: "fail" }],
  ] as const)("%s counts for nothing", (_case, other) => {
    expect(inPlainEnglish(judged({ spf: other }, { direct: true }).standing)).toBe("unproven");
  });
});

describe("a domain's wish to refuse what it did not sign", () => {
  it.each([
    ["reject", "contradicted"],
    ["quarantine", "contradicted"],
    ["none", "unproven"],
    [null, "unproven"],
  ] as const)("is heard with p=%s: %s", (policy, standing) => {
    expect(inPlainEnglish(judged({ dmarc: { ...refused, policy } }).standing)).toBe(standing);
  });

  it("is not heard when the look-up failed or the mail passes", () => {
    expect(inPlainEnglish(judged({ dmarc: { ...refused, result: "temperror" } }).standing)).toBe(
      "unproven",
    );
    expect(inPlainEnglish(judged({ dmarc: { ...refused, result: "pass" } }).standing)).toBe(
      "unproven",
    );
  });

  it("gives the reason", () => {
    expect(inPlainEnglish(judged({ dmarc: refused }))).toEqual({
      standing: "contradicted",
      because: "it did not sign this",
    });
  });
});

describe("a forwarder's seal", () => {
  const google = { domain: "google.com", found: "passed" } as const;
  const named = { namedForwarders: ["google.com"] };

  it("of a named forwarder that found the mail genuine proves it", () => {
    expect(inPlainEnglish(judged({ dmarc: refused, arc: sealedBy(google) }, named))).toEqual({
      standing: "aligned",
      because: "google.com, a forwarder that you named, found it genuine",
    });
  });

  it.each([
    ["nobody named", { arc: sealedBy(google) }, {}],
    ["does not hold", { arc: { ...sealedBy(google), result: "fail" } }, named],
    [
      "belongs to a domain that only ends alike",
      { arc: sealedBy({ ...google, domain: "notgoogle.com" }) },
      named,
    ],
    ["says that the mail was forged", { arc: sealedBy({ ...google, found: "failed" }) }, named],
    [
      "lies below a stranger's",
      { arc: sealedBy(google, { domain: "thief.example", found: "passed" }) },
      named,
    ],
    [
      "says nothing, beside one that says it was forged",
      { arc: sealedBy({ ...google, found: "failed" }, { ...google, found: "nothing" }) },
      named,
    ],
  ] as const)("that %s helps nobody", (_case, evidence, given) => {
    expect(inPlainEnglish(judged({ dmarc: refused, ...evidence }, given).standing)).toBe(
      "contradicted",
    );
  });

  it("that says nothing takes the blame away and proves nothing", () => {
    expect(
      inPlainEnglish(
        judged({ dmarc: refused, arc: sealedBy({ ...google, found: "nothing" }) }, named),
      ),
    ).toEqual({
      standing: "unproven",
      because: "google.com forwarded the mail and does not say whether it was genuine",
    });
  });

  it("of a host below the named domain counts, and an empty name is nobody's", () => {
    const arc = sealedBy({ ...google, domain: "mail.google.com" });
    expect(inPlainEnglish(judged({ dmarc: refused, arc }, named).standing)).toBe("aligned");
    expect(
      inPlainEnglish(judged({ dmarc: refused, arc }, { namedForwarders: ["", " "] }).standing),
    ).toBe("contradicted");
  });

  it("counts down to the first stranger, so the older of two named ones may vouch", () => {
    const arc = sealedBy(
      { domain: "thief.example", found: "passed" },
      { domain: "microsoft.com", found: "passed" },
      { domain: "google.com", found: "failed" },
    );
    const both = { namedForwarders: ["google.com", "microsoft.com"] };
    expect(inPlainEnglish(judged({ dmarc: refused, arc }, both).because)).toMatch(
      /^microsoft\.com/,
    );
  });
});

it("never calls a mail aligned that has neither signature, seal of a named forwarder nor direct host", () => {
  const anyResult = fc.constantFrom("fail", "none", "neutral", "policy", "temperror", "permerror");
  const evidence = fc.record({
    dkim: fc.array(
      fc
        .record({ result: anyResult, aligned: fc.boolean() })
        .map((one) => aSignature(one as never)),
    ),
    dmarc: fc.record({
      policy: fc.constantFrom("none", "quarantine", "reject", null),
      result: fc.constantFrom("pass", "fail", "none", "temperror"),
      why: fc.constant("x"),
    }),
    arc: fc.record({
      result: fc.constantFrom("pass", "fail", "none", "temperror"),
      why: fc.constant("x"),
      seals: fc.array(
        fc.record({
          domain: fc.constantFrom("google.com", "thief.example"),
          found: fc.constantFrom("passed", "failed", "nothing"),
        }),
      ),
    }),
  });
  fc.assert(
    fc.property(evidence, (given) => {
      expect(inPlainEnglish(judged(given as Partial<SenderEvidence>).standing)).not.toBe("aligned");
    }),
  );
});

import { describe, expect, it } from "vitest";
import { overrideReasons } from "#app/domain/proof/override-reasons.ts";
import { proofLevels, type ProofLevel } from "#app/domain/proof/proof-level.ts";
import {
  intents,
  whatProofAllows,
  type Intent,
  type ProofRequest,
} from "#app/domain/proof/what-proof-allows.ts";

const ask = (level: ProofLevel, intent: Intent, given: Partial<ProofRequest> = {}) =>
  whatProofAllows({
    level,
    intent,
    recipient: "sender",
    confirmed: false,
    reasonsGivenFor: [],
    ...given,
  });
const kind = (...asked: Parameters<typeof ask>) => ask(...asked).kind;

const ordinary = ["note", "tag", "hold", "return", "cancel", "refund-original"] as const;
const forOrderOnly = ["address-change", "email-change", "gift-card", "store-credit"] as const;

describe("what proof allows", () => {
  it.each(proofLevels)("leaves words without facts free: %s", (level) => {
    expect(kind(level, "reply")).toBe("free");
  });

  it("refuses everything else because of a contradicted mail, whatever else is true", () => {
    const rest = intents.filter((intent) => intent !== "reply");

    const answers = rest.map((intent) =>
      kind("contradicted", intent, {
        recipient: "order-address",
        reasonsGivenFor: ["facts", "gift-card"],
      }),
    );

    expect(new Set(answers)).toEqual(new Set(["refused"]));
  });

  it.each(["facts", ...ordinary] as const)(
    "asks an unproven sender's %s for a reason once a ticket",
    (intent) => {
      expect(ask("unproven", intent)).toMatchObject({
        kind: "ask-reason",
        reasons: overrideReasons,
      });
      expect(kind("unproven", intent, { reasonsGivenFor: ["tag"] })).toBe("free");
    },
  );

  it.each(["facts", ...ordinary] as const)("leaves %s free for a proven mailbox", (intent) => {
    expect(kind("mailbox", intent)).toBe("free");
  });

  it.each(forOrderOnly)("wants proof of the order for %s", (intent) => {
    expect(kind("unproven", intent)).toBe("ask-reason");
    expect(kind("mailbox", intent)).toBe("ask-reason");
    expect(kind("order", intent)).toBe("free");
  });

  it.each(forOrderOnly)("does not open %s by a reason that was given for less", (intent) => {
    expect(kind("mailbox", intent, { reasonsGivenFor: ["facts", "tag"] })).toBe("ask-reason");
    expect(kind("mailbox", intent, { reasonsGivenFor: ["address-change"] })).toBe("free");
  });

  it.each(["unproven", "mailbox", "order"] as const)(
    "lets facts go to the order's own address: %s",
    (level) => {
      expect(kind(level, "facts", { recipient: "order-address" })).toBe("free");
    },
  );

  it.each(["unproven", "mailbox", "order"] as const)(
    "asks before facts go to a third address: %s",
    (level) => {
      expect(kind(level, "facts", { recipient: "other" })).toBe("ask-reason");
      expect(kind(level, "facts", { recipient: "other", reasonsGivenFor: ["facts"] })).toBe("free");
    },
  );

  it("sends facts of a confirmed order to its own address only", () => {
    expect(kind("order", "facts", { confirmed: true, reasonsGivenFor: ["facts"] })).toBe("refused");
    expect(kind("order", "facts", { confirmed: true, recipient: "order-address" })).toBe("free");
    expect(kind("order", "address-change", { confirmed: true })).toBe("free");
  });

  it("never allows more with less proof", () => {
    const weight = { refused: 0, "ask-reason": 1, free: 2 } as const;
    const given = [[], ["tag"], ["gift-card"]] as const;
    for (const intent of intents)
      for (const recipient of ["order-address", "sender", "other"] as const)
        for (const reasonsGivenFor of given) {
          const allowed = proofLevels.map(
            (level) => weight[kind(level, intent, { recipient, reasonsGivenFor })],
          );
          expect(allowed).toEqual(allowed.toSorted());
        }
  });

  it("says why, in words for the agent", () => {
    expect(ask("mailbox", "gift-card")).toMatchObject({
      why: "The mailbox is proven, the order isn’t. Ask for a confirmation, or say why you do it all the same.",
    });
    expect(ask("contradicted", "facts")).toHaveProperty(
      "why",
      expect.stringMatching(/probably forged/),
    );
  });
});

import { describe, expect, it } from "vitest";
import { whyNotCorrect, type CorrectableMessage } from "#app/domain/correction/why-not-correct.ts";
import { deliveryStates } from "#app/domain/delivery/delivery-state.ts";

const sent: CorrectableMessage = {
  kind: "outbound",
  purpose: "reply",
  authorId: "ida",
  delivery: "delivered",
};

describe("a message that may be corrected", () => {
  it.each(deliveryStates)(
    "is an answer that is %s only where the customer may have it",
    (delivery) => {
      const may = ["accepted", "delivered", "deferred", "unknown"].includes(delivery);

      expect(whyNotCorrect({ ...sent, delivery }) === null).toBe(may);
    },
  );

  it("may be a reply from before its purpose was kept", () => {
    expect(whyNotCorrect({ ...sent, purpose: null })).toBeNull();
  });

  it.each([
    ["the customer's mail", { kind: "inbound", purpose: null, authorId: null, delivery: null }],
    ["a note", { kind: "note", purpose: null, delivery: null }],
    ["a forward", { purpose: "forward" }],
    ["an acknowledgement", { purpose: "acknowledgement" }],
    ["a mail that no person wrote", { authorId: null }],
  ] as const)("is not %s", (_, given) => {
    expect(whyNotCorrect({ ...sent, ...given })).toContain("Only an answer");
  });
});

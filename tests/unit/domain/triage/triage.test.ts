import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isCategory } from "#app/domain/triage/category.ts";
import type { OrderState } from "#app/domain/triage/order-state.ts";
import { READ_CHARACTERS } from "#app/domain/triage/tokenize.ts";
import { triage } from "#app/domain/triage/triage.ts";
import { urgentRules } from "#app/domain/triage/urgent-rule.ts";
import { DAY_MS, type Instant } from "#app/domain/shared/instant.ts";

const judge = (text: string, subject = "") => triage({ subject, text });
const judgedAs = (text: string, subject = ""): string[] => {
  const { category, urgency } = judge(text, subject);
  return [category, urgency];
};

describe("what a request is about", () => {
  it.each([
    ["Is the chain solid gold?", "product_information"],
    ["Can you send me the invoice of my last order?", "order_support"],
    ["How long does shipping to Norway take?", "shipping_delivery"],
    ["How do I send the ring back?", "returns_refunds"],
    ["I forgot my password.", "account_assistance"],
    ["I want to file a complaint.", "feedback_complaints"],
    ["We would love to sponsor your shop with backlinks.", "other"],
    ["", "other"],
    ["Wo ist meine Bestellung?", "order_support"],
    ["Comment faire un retour ?", "returns_refunds"],
    ["¿Cuánto tarda el envío?", "shipping_delivery"],
    ["Ho dimenticato la password", "account_assistance"],
    ["Ik wil een klacht indienen", "feedback_complaints"],
  ])("%s", (text, category) => {
    expect(judge(text)).toMatchObject({ category, urgency: "general" });
  });

  it("reads the subject as well as the text", () => {
    expect(judgedAs("Please see above.\nKind regards", "Refund")).toEqual([
      "returns_refunds",
      "general",
    ]);
  });

  it("reads words past slips of the keys", () => {
    expect(judgedAs("where can I see the invocie of my purchsae")[0]).toBe("order_support");
    expect(judgedAs("i forgot my pasword")[0]).toBe("account_assistance");
  });

  it("goes by the request, not by the small talk around it", () => {
    const text =
      "Hi!\n\nI love my ring, it is beautiful and the box was gorgeous. My necklace from last year is perfect too.\n\nCan you please send me a return label for the bracelet? I would like to return it.\n\nThanks, Ana";

    expect(judgedAs(text)[0]).toBe("returns_refunds");
  });
});

describe("what can't wait", () => {
  it.each([
    ["You sent me the wrong ring.", "wrong-item"],
    ["One of the earrings is missing from the box.", "missing-item"],
    ["My necklace arrived broken.", "damaged-item"],
    ["I was charged twice for my order.", "charged-twice"],
    ["My parcel is late.", "late-parcel"],
    ["UPS lost my package.", "lost-parcel"],
    ["I have not received my order.", "not-received"],
    ["It never arrived.", "not-arrived"],
    ["The tracking says delivered, I have nothing.", "says-delivered-but-is-not"],
    ["It went to the wrong address.", "wrong-address"],
    ["Please cancel my order.", "cancels-an-order"],
    ["Change the size of my order please.", "changes-an-order"],
  ])("%s: %s", (text, rule) => {
    const { urgency, because } = judge(text);

    expect(urgency).toBe("urgent");
    expect(because.map((one) => one.rule)).toContain(rule);
  });

  it.each([
    "Not urgent: what is the ring made of?",
    "I was not charged twice, I only want the invoice.",
    "The ring is not damaged, I want to return it because of its colour.",
    "What happens if my package gets lost?",
    "Do you replace damaged items?",
    "Is there a fee if I cancel an order?",
    "My order arrived yesterday, thank you.",
    "I never received the reset link for my account.",
  ])("can wait: %s", (text) => {
    expect(judge(text).urgency).toBe("general");
  });

  it("is what the customer calls urgent when it is about an order, and not a question about a product", () => {
    expect(judgedAs("URGENT: what is the status of my order?")).toEqual([
      "order_support",
      "urgent",
    ]);
    expect(judgedAs("Urgent: is the chain made of gold?")[1]).toBe("general");
  });

  it("shows the customer's own words, the denial included", () => {
    expect(judge("So far I haven't received my package.").because).toContainEqual({
      rule: "not-received",
      words: "haven't received my package",
    });
  });
});

describe("what the owner calls urgent", () => {
  it("is general with its rule switched off, and the others stay", () => {
    const active = urgentRules.filter((rule) => rule !== "damaged-item");

    const damaged = triage({ subject: "", text: "My ring arrived broken.", urgentRules: active });
    const lost = triage({ subject: "", text: "UPS lost my package.", urgentRules: active });

    expect([damaged.urgency, lost.urgency]).toEqual(["general", "urgent"]);
  });

  it("is nothing at all when every rule is off", () => {
    expect(triage({ subject: "", text: "Please cancel my order.", urgentRules: [] }).urgency).toBe(
      "general",
    );
  });
});

describe("a request about an order that is known", () => {
  const at = Date.UTC(2026, 4, 22) as Instant;
  const order: OrderState = {
    at,
    fulfilment: "unfulfilled",
    isCancelled: false,
    labelMadeAt: null,
    lastScanAt: null,
    estimatedDeliveryAt: null,
    deliveredAt: null,
    captures: 1,
  };

  it("to change it is urgent only while it has not left", () => {
    const text = "Please change the size of my order.";

    expect(triage({ subject: "", text, order }).urgency).toBe("urgent");
    expect(
      triage({ subject: "", text, order: { ...order, fulfilment: "fulfilled" } }).urgency,
    ).toBe("general");
  });

  it("is urgent when the carrier has been silent for days, and says so", () => {
    const silent: OrderState = {
      ...order,
      fulfilment: "fulfilled",
      labelMadeAt: (at - 4 * DAY_MS) as Instant,
    };

    expect(triage({ subject: "", text: "Where is my order?", order: silent })).toMatchObject({
      urgency: "urgent",
      because: expect.arrayContaining([{ rule: "parcel-without-scan", words: "" }]) as unknown,
    });
    expect(triage({ subject: "", text: "Is the ring made of gold?", order: silent }).urgency).toBe(
      "general",
    );
  });
});

describe("any request", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 400 }),
    fc
      .array(
        fc.constantFrom(
          ...["not", "my", "order", "is", "late", "?", ".", "\n\n", "'", "n'est", "pas", "broken"],
          ...["refund", "ring", ",", "but", "don't", "know", "where", "Größe", "zurück", "🙂"],
        ),
        { maxLength: 60 },
      )
      .map((words) => words.join(" ")),
  );

  it("gets a known category with reasons whose words it holds", () => {
    fc.assert(
      fc.property(anything, anything, (subject, text) => {
        const { category, because } = triage({ subject, text });

        expect(isCategory(category)).toBe(true);
        expect(because).not.toEqual([]);
        for (const { words } of because)
          expect(subject.includes(words) || text.includes(words)).toBe(true);
      }),
    );
  });

  it("is judged alike in whatever order its statements stand", () => {
    const statements = [
      "My parcel is lost.",
      "I live in Leeds.",
      "The weather was nice.",
      "Kind regards, Ana.",
      "UPS says so too.",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(statements, { minLength: 5 }), (shuffled) => {
        expect(judgedAs(shuffled.join(" "))).toEqual(["shipping_delivery", "urgent"]);
      }),
    );
  });

  it("is read from its beginning only, and ends at once for megabytes of the worst words", () => {
    const late = `${"x ".repeat(READ_CHARACTERS / 2)} my ring arrived broken`;
    expect(judge(late)).toMatchObject({ category: "other", urgency: "general" });

    for (const words of ["not ", "late ", "do not know where ", "ring's ", "l'", "'", "?\n\n"])
      expect(judge(words.repeat(500_000)).because).not.toEqual([]);
  });
});

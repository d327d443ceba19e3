import { describe, expect, it } from "vitest";
import { starterReplies } from "#app/domain/reply/starter-replies.ts";
import type { SavedReplyId } from "#app/domain/shared/ids.ts";
import { chooseReply, type Situation } from "#app/domain/suggestion/choose-reply.ts";
import { known, onItsWay, savedReply, someFacts } from "./some-facts.ts";

const usd = (amount: string) => ({ amount, currency: "USD" });
const refunded = known(
  { refunded: usd("49.00") },
  { refunds: [{ createdAt: "2026-05-18T12:00:00Z", total: usd("49.00") }] },
);

const starters = (["en", "de"] as const).flatMap((language) =>
  starterReplies[language].map(({ name, shortcut, html }) => ({
    ...{ id: name as SavedReplyId, name, shortcut, language, html },
  })),
);

describe("choosing the shop's own saved reply", () => {
  it.each<[Situation, ReturnType<typeof known>, string, string]>([
    ["under-way", onItsWay(), "Where is my order", "Wo ist meine Bestellung"],
    ["not-shipped", known(), "Not shipped yet", "Noch nicht versandt"],
    [
      "changing",
      known({ items: onItsWay().order.facts.items }),
      "Change to an order",
      "Änderung einer Bestellung",
    ],
    ["returning", onItsWay(), "How to return something", "Etwas zurückgeben"],
    ["refunded", refunded, "Refund made", "Erstattung veranlasst"],
    ["size", known(), "Finding the right size", "Die richtige Größe finden"],
  ])("takes the ready-made one for %s in the customer's language", (situation, order, en, de) => {
    const called = (language: "en" | "de") =>
      chooseReply(someFacts({ replies: starters, language }), order, situation)?.sources.find(
        ({ kind }) => kind === "reply",
      )?.id;

    expect([called("en"), called("de")]).toEqual([`reply:${en}`, `reply:${de}`]);
  });

  it("takes none that can't be filled, is in another language, or tells another state", () => {
    const tracking = savedReply("<p>{{order.name}}: {{tracking.number}}</p>");
    const facts = (reply: typeof tracking) => someFacts({ replies: [reply] });

    expect(chooseReply(facts(tracking), known(), "under-way")).toBeNull();
    expect(chooseReply(facts({ ...tracking, language: "de" }), onItsWay(), "under-way")).toBeNull();
    expect(chooseReply(facts(tracking), onItsWay(), "delivered")).toBeNull();
    expect(
      chooseReply(facts({ ...tracking, html: "<p>Soon</p>" }), onItsWay(), "under-way"),
    ).toBeNull();
  });

  it("says from where each of its facts is known", () => {
    const replies = [
      savedReply("<p>{{order.name}} is with {{tracking.carrier}}, {{customer.name}}.</p>"),
    ];

    expect(chooseReply(someFacts({ replies }), onItsWay(), "under-way")).toMatchObject({
      text: "#1001 is with UPS, Ana Sommer.",
      phrases: [
        { words: "#1001", source: "order:gid://shopify/Order/1" },
        { words: "UPS", source: "order:gid://shopify/Order/1" },
      ],
      sources: [{ kind: "reply" }, { kind: "order" }],
    });
  });

  it("lists nothing of what a surprise holds", () => {
    const replies = [savedReply("<p>{{order.items}} {{tracking.number}}</p>")];
    const facts = someFacts({ replies });

    expect(chooseReply(facts, onItsWay(), "under-way")).not.toBeNull();
    expect(chooseReply(facts, { ...onItsWay(), isSurprise: true }, "under-way")).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import type { ActionEntry } from "#app/domain/action/action-log.ts";
import { actionStates } from "#app/domain/action/action-state.ts";
import { ActionEffect, type SeenEffect } from "#app/ui/action/action-effect.tsx";
import { ActionFields } from "#app/ui/action/action-fields.tsx";
import { ActionLogCard } from "#app/ui/action/action-log-card.tsx";
import { ActionMenu } from "#app/ui/action/action-menu.tsx";
import { ActionOutcome } from "#app/ui/action/action-outcome.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";
import { when } from "#tests/unit/ui/sample-screens.ts";

const nothing = () => undefined;
const offered = (kinds: readonly (readonly ["hold" | "cancel" | "refund" | "note", boolean])[]) =>
  kinds.map(([kind, fits]) => ({ kind, words: `Do ${kind}`, fits }));

describe("offering actions", () => {
  it("shows two that fit as buttons, and the rest in a menu", () => {
    const markup = renderMarkup(
      <ActionMenu
        subject="order #1001"
        offered={offered([
          ["hold", true],
          ["cancel", true],
          ["refund", true],
          ["note", false],
        ])}
        onChoose={nothing}
      />,
    );

    expect(markup).toContain('aria-label="Actions for order #1001"');
    for (const words of ["Do hold", "Do cancel", "More actions"]) expect(markup).toContain(words);
    for (const words of ["Do refund", "Do note"]) expect(markup).not.toContain(words);
  });

  it("says only Actions where none fits, and nothing more where there is no other", () => {
    const one = (fits: boolean) =>
      renderText(<ActionMenu subject="x" offered={offered([["note", fits]])} onChoose={nothing} />);

    expect(one(false)).toBe("Actions");
    expect(one(true)).toBe("Do note");
  });
});

describe("filling in an action", () => {
  it("shows every kind of field with its help and what is wrong with it", () => {
    const text = renderText(
      <ActionFields
        fields={[
          { kind: "text", name: "t", label: "Words", value: "", longest: 9, lines: 3 },
          { kind: "money", name: "m", label: "Money", value: "", currency: "USD", help: "Up to 5" },
          { kind: "quantity", name: "q", label: "Pieces", value: 0, most: 2 },
          {
            kind: "choice",
            name: "c",
            label: "Why",
            value: "",
            options: [{ value: "a", label: "As" }],
          },
          { kind: "check", name: "k", label: "Really", value: true },
        ]}
        values={{ k: "yes" }}
        problems={[{ field: "m", message: "Too much." }]}
        disabled={false}
        onChange={nothing}
      />,
    );

    for (const words of [
      "Words",
      "Money",
      "USD",
      "Up to 5",
      "Too much.",
      "Pieces",
      "Why",
      "Choose",
      "As",
      "Really",
    ])
      expect(text).toContain(words);
  });
});

describe("confirming an action", () => {
  const seen: SeenEffect = {
    effect: "Refunds $49.00 to Visa •••• 4242.",
    lines: [{ name: "Items", value: "$49.00" }],
    asksReason: null,
    asksProof: null,
    refusal: null,
  };
  const reasons = { reason: "", proofReason: "", proofWords: "" };
  const shown = (given: Partial<SeenEffect>) =>
    renderText(
      <ActionEffect
        seen={{ ...seen, ...given }}
        reasons={reasons}
        busy={false}
        onReasons={nothing}
      />,
    );

  it("states the effect and Shopify's calculation", () => {
    expect(shown({})).toBe("Refunds $49.00 to Visa •••• 4242. Items $49.00");
  });

  it("asks why for the missing proof, which stands for the agent's own reason too", () => {
    const text = shown({ asksProof: "It isn’t proven.", asksReason: "Say why." });

    expect(text).toContain("It isn’t proven.");
    expect(text).not.toContain("Say why.");
    expect(shown({ asksReason: "Say why." })).toContain("Say why.");
  });

  it("asks nothing where it is refused", () => {
    const text = shown({ refusal: "Probably forged.", asksProof: "It isn’t proven." });

    expect(text).toContain("Probably forged.");
    expect(text).not.toContain("It isn’t proven.");
  });
});

describe("what came of an action", () => {
  it("is said for every state", () => {
    const texts = actionStates.map((state) =>
      renderText(
        <ActionOutcome outcome={{ state, problems: [{ message: "Because." }], lines: [] }} />,
      ),
    );

    expect(new Set(texts).size).toBe(actionStates.length);
    expect(texts.every((text) => text.includes("Because."))).toBe(true);
  });

  const entry: ActionEntry = {
    actionId: "a",
    words: "refunded $49.00 of #1001",
    by: "Maya Jurnell",
    at: "2026-05-22T10:00:00Z",
    state: "done",
    proofLevel: "unproven",
    reason: "I spoke to the customer by phone",
    before: [{ name: "Refunded", value: "0.00 USD" }],
    after: [{ name: "Refunded", value: "49.00 USD" }],
    problems: [],
    adminPath: "orders/1001",
  };
  const card = (entries: readonly ActionEntry[], mayDecide = true) => (
    <ActionLogCard
      entries={entries}
      busy={false}
      mayDecide={mayDecide}
      onDecide={nothing}
      {...when}
    />
  );

  it("is read on the ticket: who, what, before, after, how far it was proven", () => {
    const text = renderText(
      card([entry, { ...entry, actionId: "b", proofLevel: null, reason: null }]),
    );

    for (const words of [
      "Maya Jurnell: refunded $49.00 of #1001",
      "Refunded before 0.00 USD",
      "Refunded after 49.00 USD",
      "Sender unproven",
      "by the shop itself",
      "I spoke to the customer by phone",
    ])
      expect(text).toContain(words);
    expect(renderText(card([]))).toBe("");
  });

  it("says that there was nothing instead of leaving a place empty", () => {
    const note = { ...entry, before: [{ name: "Note", value: "" }], after: [] };

    expect(renderText(card([note]))).toContain("Note before nothing");
  });

  it("asks whoever may decide about what may have happened, with a way to look", () => {
    const unknown = {
      ...entry,
      state: "unknown",
      problems: [{ field: null, message: "No answer." }],
    } as const;

    expect(renderMarkup(card([unknown]))).toMatch(/href="shopify:admin\/orders\/1001"/);
    expect(renderText(card([unknown]))).toContain("It did not: do it now");
    expect(renderText(card([unknown], false))).not.toContain("It did not");
    expect(renderText(card([unknown]))).toContain("No answer.");
  });
});

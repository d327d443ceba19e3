import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { slot, withSlots } from "#app/ui/shared/with-slots.tsx";
import { english } from "#tests/support/english.ts";

const words = (sentence: string) =>
  renderToStaticMarkup(
    <>{withSlots(sentence, { at: <time>10:05</time>, by: <strong>Ana</strong> })}</>,
  );

describe("a sentence with elements in it", () => {
  it("has each where the language puts it", () => {
    const said = english("Kept {at}, by {by}", { at: slot("at"), by: slot("by") });
    expect(words(said)).toBe("Kept <time>10:05</time>, by <strong>Ana</strong>");
    const turned = english("{by}: {at}", { at: slot("at"), by: slot("by") });
    expect(words(turned)).toBe("<strong>Ana</strong>: <time>10:05</time>");
  });

  it("is plain text where it has none", () => {
    expect(words("Nobody yet.")).toBe("Nobody yet.");
  });
});

import { describe, expect, it } from "vitest";
import { makeKeyLayers, type KeyBinding } from "#app/ui/shared/key-layers.ts";

const binding = (key: string, words: string, more: Partial<KeyBinding> = {}): KeyBinding => ({
  key,
  words,
  run: () => undefined,
  ...more,
});
const wordsOf = (pressed: KeyBinding | "begun" | null) =>
  pressed === null || pressed === "begun" ? pressed : pressed.words;

describe("shortcuts of the page and of the frame around it", () => {
  it("are the page's own where both have the same key, until the page is left", () => {
    const layers = makeKeyLayers();
    layers.add(() => [binding("j", "frame"), binding("?", "help")]);
    const leave = layers.add(() => [binding("j", "page")]);

    expect(wordsOf(layers.press("j", 0))).toBe("page");
    expect(wordsOf(layers.press("?", 0))).toBe("help");
    leave();
    leave();
    expect(wordsOf(layers.press("j", 0))).toBe("frame");
  });

  it("do nothing where the reader may not, and let those below them through", () => {
    const layers = makeKeyLayers();
    layers.add(() => [binding("e", "frame")]);
    layers.add(() => [
      binding("e", "page", { disabled: true }),
      binding("a", "assign", { disabled: true }),
    ]);

    expect(wordsOf(layers.press("e", 0))).toBe("frame");
    expect(layers.press("a", 0)).toBeNull();
    expect(layers.list().map(({ words }) => words)).toEqual(["frame"]);
  });

  it("take two strokes in time, and forget the first one after a while or another key", () => {
    const layers = makeKeyLayers();
    layers.add(() => [binding("g d", "due"), binding("d", "down")]);

    expect(layers.press("g", 0)).toBe("begun");
    expect(wordsOf(layers.press("d", 1_000))).toBe("due");
    expect(wordsOf(layers.press("d", 1_100))).toBe("down");
    layers.press("g", 2_000);
    expect(wordsOf(layers.press("d", 4_000))).toBe("down");
    layers.press("g", 5_000);
    expect(layers.press("x", 5_100)).toBeNull();
    expect(wordsOf(layers.press("d", 5_200))).toBe("down");
  });

  it("are read when a key is pressed, not when the page was drawn", () => {
    const layers = makeKeyLayers();
    let bindings = [binding("r", "reply")];
    layers.add(() => bindings);
    bindings = [binding("r", "answer")];

    expect(wordsOf(layers.press("r", 0))).toBe("answer");
  });
});

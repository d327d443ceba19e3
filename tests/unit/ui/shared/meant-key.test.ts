import { describe, expect, it } from "vitest";
import { meantKey, type KeyPress } from "#app/ui/shared/meant-key.ts";

const press = (key: string, more: Partial<KeyPress> & { graph?: boolean } = {}): string | null =>
  meantKey({
    key,
    code: "",
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    isComposing: false,
    getModifierState: (modifier) => modifier === "AltGraph" && more.graph === true,
    ...more,
  });

describe("what a key press means", () => {
  it("is the character that the layout writes, wherever its key is", () => {
    expect(press("j", { code: "KeyJ" })).toBe("j");
    expect(press("z", { code: "KeyY" })).toBe("z");
    expect(press("?", { code: "Minus", shiftKey: true })).toBe("?");
    expect(press("/", { code: "Digit7", shiftKey: true })).toBe("/");
  });

  it("finds a letter where it is printed, on keyboards that write another alphabet", () => {
    expect(press("о", { code: "KeyJ" })).toBe("j");
    expect(press("ö", { code: "Semicolon" })).toBe("ö");
  });

  it("is the same with caps lock, and another one with Shift", () => {
    expect(press("X", { code: "KeyX" })).toBe("x");
    expect(press("X", { code: "KeyX", shiftKey: true })).toBe("X");
    expect(press("Enter", { shiftKey: true })).toBe("Shift+Enter");
  });

  it("names Ctrl and Cmd alike, and leaves other modifiers to the browser", () => {
    expect(press("k", { ctrlKey: true })).toBe("Mod+k");
    expect(press("k", { metaKey: true })).toBe("Mod+k");
    expect(press("k", { ctrlKey: true, shiftKey: true })).toBeNull();
    expect(press("j", { altKey: true })).toBeNull();
  });

  it("takes what AltGr writes as a character", () => {
    expect(press("/", { ctrlKey: true, altKey: true, graph: true })).toBe("/");
  });

  it("is nothing while a word is composed", () => {
    expect(press("j", { isComposing: true })).toBeNull();
    expect(press("Process")).toBeNull();
    expect(press("Dead")).toBeNull();
  });
});

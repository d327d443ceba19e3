import { describe, expect, it } from "vitest";
import { isHiddenBy, setsFontSize } from "#app/domain/mail/hidden-style.ts";

describe("a style that hides words", () => {
  it.each(["display:none", "DISPLAY : none; color:red", "mso-hide:all", "visibility: hidden"])(
    "is seen in %s",
    (style) => {
      expect(isHiddenBy(style)).toBe(true);
    },
  );

  it("is not seen in an ordinary one", () => {
    expect(isHiddenBy("display:block;color:#000")).toBe(false);
    expect(isHiddenBy("")).toBe(false);
  });

  it("may be a font size of nothing, which an inner element can take back", () => {
    expect(setsFontSize("font-size:0px")).toBe(true);
    expect(setsFontSize("font-size:0.5em")).toBe(false);
    expect(setsFontSize("color:red")).toBeNull();
  });
});

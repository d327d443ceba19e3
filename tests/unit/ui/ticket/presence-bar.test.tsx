import { describe, expect, it } from "vitest";
import { PresenceBar } from "#app/ui/ticket/presence-bar.tsx";
import { renderMarkup, renderText } from "#tests/unit/ui/render-markup.tsx";

const someone = (name: string, isTyping = false) => ({ memberId: name, name, isTyping });

describe("who else has the ticket open", () => {
  it("is named, with who is writing", () => {
    const text = renderText(
      <PresenceBar here={[someone("Jon Adler", true), someone("Mara Quinn")]} />,
    );

    expect(text).toBe("Jon Adler is typing a reply Mara Quinn is here");
  });

  it("is told to screen readers when they have time, also while there is nobody yet", () => {
    expect(renderMarkup(<PresenceBar here={[]} />)).toMatch(/role="status"[^>]*><\/div>/);
  });

  it("is counted when there are very many", () => {
    const here = ["Ada", "Ben", "Cleo", "Dan", "Eva"].map((name) => someone(name));

    expect(renderText(<PresenceBar here={here} />)).toContain("Cleo is here 2 more are here");
  });
});

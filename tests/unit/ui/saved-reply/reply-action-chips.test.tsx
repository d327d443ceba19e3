import { describe, expect, it } from "vitest";
import { noActions } from "#app/domain/reply/reply-actions.ts";
import { ReplyActionChips } from "#app/ui/saved-reply/reply-action-chips.tsx";
import { renderText } from "#tests/unit/ui/render-markup.tsx";
import { aComposer } from "#tests/unit/ui/composer/a-composer.tsx";

const members = { ana: "Ana" };

describe("what sending a saved reply does, beside the reply", () => {
  it("says each step, and nothing where there is none", () => {
    const chips = (actions: typeof noActions) =>
      renderText(
        <ReplyActionChips
          actions={actions}
          members={members}
          disabled={false}
          onChange={() => undefined}
        />,
      );

    const text = chips({ tags: ["VIP"], status: "resolved", assignee: "ana" });
    expect(text).toContain("Tag “VIP”");
    expect(text).toContain("Set to resolved");
    expect(text).toContain("Assign to Ana");
    expect(chips({ ...noActions, assignee: "me" })).toContain("Assign to you");
    expect(chips(noActions)).toBe("");
  });

  it("stands in the composer of a draft that has such steps, with the button for saved replies", () => {
    const offer = { state: "none" } as const;
    const text = renderText(
      aComposer({
        kept: {
          html: "<p>Hi</p>",
          choices: { signature: true, actions: { ...noActions, tags: ["VIP"] } },
        },
        savedReplies: { offer, ask: () => undefined },
      }),
    );

    expect(text).toContain("Saved replies");
    expect(text).toContain("Tag “VIP”");
    expect(renderText(aComposer())).not.toContain("Saved replies");
  });
});

import { expect, it } from "vitest";
import type { OfferedAction } from "#app/domain/action/what-fits.ts";
import { ActionMenu } from "#app/ui/action/action-menu.tsx";
import { renderText } from "#tests/unit/ui/render-markup.tsx";

const hold: OfferedAction = { kind: "hold", words: "Hold fulfilment", fits: true };
const menu = (offered: readonly OfferedAction[]) =>
  renderText(<ActionMenu offered={offered} subject="order #1001" onChoose={() => undefined} />);

it("says what one click does where the ticket asks to hold an order", () => {
  expect(menu([hold])).toContain("Hold fulfilment One click holds it: nothing is packed until");
});

it("says nothing of it where nobody asked", () => {
  expect(menu([{ ...hold, fits: false }])).toBe("Actions");
  expect(menu([{ kind: "refund", words: "Refund", fits: true }])).toBe("Refund");
});

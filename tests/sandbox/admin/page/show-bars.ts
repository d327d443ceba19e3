import type { BarAction, SaveBar, TitleBar } from "#tests/sandbox/admin/messages.ts";
import { elementById } from "./element-by-id.ts";
import type { FrameLine } from "./frame-line.ts";

/** The app's title with its actions, above the frame; without a title bar, the app's name stands there. */
export function showTitleBar(bar: TitleBar | null, line: FrameLine): void {
  const title = bar?.title ?? "";
  elementById("page-title").textContent = title === "" ? "Loupe" : title;
  document.title = title === "" ? "Loupe" : `Loupe · ${title}`;
  showActions(elementById("page-actions"), bar?.actions ?? [], (index) =>
    line.tell({ says: "press", bar: "title-bar", index }),
  );
}

/** The contextual bar that takes the place of the top bar while the app has unsaved changes. */
export function showSaveBar(bar: SaveBar | null, line: FrameLine): void {
  elementById("save-bar").hidden = bar === null;
  if (bar === null) return;
  showActions(elementById("save-bar-actions"), bar.actions, (index) => {
    const discards = bar.actions[index]?.variant !== "primary";
    if (discards && bar.discardConfirmation && !window.confirm("Discard all unsaved changes?")) {
      return;
    }
    line.tell({ says: "press", bar: "save-bar", index });
  });
}

function showActions(
  place: HTMLElement,
  actions: readonly BarAction[],
  press: (index: number) => void,
): void {
  const buttons = actions.map((action, index) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `${action.variant} ${action.tone}`;
    button.disabled = action.disabled || action.loading;
    button.textContent = action.variant === "breadcrumb" ? `‹ ${action.label}` : action.label;
    if (action.label === "") {
      button.textContent = action.variant === "primary" ? "Save" : "Discard";
    }
    button.addEventListener("click", () => press(index));
    return button;
  });
  // Shopify shows the primary action last, whatever its place in the element.
  place.replaceChildren(
    ...buttons.sort(
      (a, b) => Number(a.classList.contains("primary")) - Number(b.classList.contains("primary")),
    ),
  );
}

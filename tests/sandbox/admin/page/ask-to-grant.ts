import { elementById } from "./element-by-id.ts";

/** Asks the merchant for access scopes; resolves true when they are granted. */
export function askToGrant(scopes: readonly string[]): Promise<boolean> {
  const dialog = elementById("grant") as HTMLDialogElement;
  elementById("grant-scopes").replaceChildren(
    ...scopes.map((scope) => {
      const item = document.createElement("li");
      item.textContent = scope.replaceAll("_", " ");
      return item;
    }),
  );
  dialog.returnValue = "decline";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "grant"), { once: true });
  });
}

import { elementById } from "./element-by-id.ts";

/** Asks about unsaved changes; resolves true when the person leaves them behind. */
export function askToLeave(): Promise<boolean> {
  const dialog = elementById("leave") as HTMLDialogElement;
  dialog.returnValue = "stay";
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "leave"), { once: true });
  });
}

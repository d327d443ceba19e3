import { elementById } from "./element-by-id.ts";

let asked: Promise<unknown> = Promise.resolve();

/** Asks the merchant for access scopes; resolves true when they are granted. One question waits for the answer to another. */
export function askToGrant(scopes: readonly string[]): Promise<boolean> {
  // A dialog says that it has closed a moment after it did: who asks in that moment would hear the answer of before.
  const answer = asked.then(() => ask(scopes));
  asked = answer;
  return answer;
}

function ask(scopes: readonly string[]): Promise<boolean> {
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

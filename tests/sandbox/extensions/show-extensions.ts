// The page around extensions' frames: they grow with what they show, and say where to go.
import type { ExtensionSays } from "./host-state.ts";

/** `open` is told where a link leads; `extension://` opens the dialog of that action. */
export function showExtensions(open: (href: string) => void): void {
  window.addEventListener("message", (event: MessageEvent<ExtensionSays>) => {
    const frame = [...document.querySelectorAll<HTMLIFrameElement>("iframe[data-extension]")].find(
      (one) => one.contentWindow === event.source,
    );
    if (!frame || event.origin !== location.origin) return;
    const said = event.data;
    if (said.extension === "height") frame.style.height = `${said.height}px`;
    if (said.extension === "open") open(said.href);
    if (said.extension === "navigate") openAction(said.href.replace("extension://", ""));
    if (said.extension === "close") closeAction(frame);
  });
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-action]"))
    button.addEventListener("click", () => openAction(button.dataset.action ?? ""));
}

function openAction(name: string): void {
  const dialog = document.querySelector<HTMLDialogElement>(`dialog[data-action="${name}"]`);
  const frame = dialog?.querySelector("iframe");
  if (!dialog || !frame) return;
  frame.src = frame.dataset.src ?? "about:blank";
  dialog.showModal();
}

function closeAction(frame: HTMLIFrameElement): void {
  frame.closest("dialog")?.close();
  frame.src = "about:blank";
}

import type { Toast } from "#tests/sandbox/admin/messages.ts";
import { elementById } from "./element-by-id.ts";
import type { FrameLine } from "./frame-line.ts";

export type Toasts = { show(toast: Toast): void; hide(toastId: string): void };

/** Pills at the bottom of the admin. */
export function makeToasts(line: () => FrameLine): Toasts {
  const shown = new Map<string, { pill: HTMLElement; timer: number }>();
  const hide = (toastId: string): void => {
    const toast = shown.get(toastId);
    if (toast === undefined) return;
    clearTimeout(toast.timer);
    toast.pill.remove();
    shown.delete(toastId);
    line().tell({ says: "toast-gone", toastId });
  };
  return {
    hide,
    show: (toast) => {
      const pill = document.createElement("div");
      pill.className = toast.isError ? "toast error" : "toast";
      pill.setAttribute("role", "status");
      pill.append(toast.message);
      if (toast.action !== null) {
        const action = button(toast.action, () => {
          line().tell({ says: "toast-action", toastId: toast.toastId });
          hide(toast.toastId);
        });
        pill.append(action);
      }
      const close = button("×", () => hide(toast.toastId));
      close.setAttribute("aria-label", "Dismiss");
      pill.append(close);
      elementById("toasts").append(pill);
      const timer = window.setTimeout(() => hide(toast.toastId), toast.durationMs);
      shown.set(toast.toastId, { pill, timer });
    },
  };
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = label;
  made.addEventListener("click", press);
  return made;
}

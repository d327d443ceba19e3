import type { BarAction } from "#tests/sandbox/admin/messages.ts";

/** The buttons and links that an App Bridge element offers, in their order. */
export function actionElements(bar: Element): HTMLElement[] {
  return [...bar.querySelectorAll<HTMLElement>("button, a")];
}

export function readActions(bar: Element): BarAction[] {
  return actionElements(bar).map((element) => ({
    label: element.textContent.trim(),
    variant: element.getAttribute("variant") ?? "",
    tone: element.getAttribute("tone") ?? "",
    disabled: element.hasAttribute("disabled"),
    loading: hasSwitch(element, "loading"),
  }));
}

export function hasSwitch(element: Element, name: string): boolean {
  const value = element.getAttribute(name);
  return value !== null && value !== "false";
}

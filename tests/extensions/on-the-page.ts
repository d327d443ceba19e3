import { fireEvent, waitFor } from "@testing-library/preact";

/** The words of the elements that a selector finds. */
export const wordsAt = (selector: string): string[] =>
  [...document.body.querySelectorAll(selector)].map((one) => one.textContent ?? "");

/** The first element that a selector finds, once it is there. */
export function elementAt(selector: string): Promise<Element> {
  return waitFor(() => {
    const found = document.body.querySelector(selector);
    if (found === null) throw new Error(`nothing is at ${selector}`);
    return found;
  });
}

/** Presses the button with these words. */
export async function press(words: string): Promise<void> {
  const button = await waitFor(() => {
    const found = [...document.body.querySelectorAll("s-button")].find(
      (one) => one.textContent === words,
    );
    if (found === undefined) throw new Error(`there is no button ${words}`);
    return found;
  });
  fireEvent.click(button);
}

/** Types into the field with this label, as the host's own field tells of it. */
export async function type(label: string, text: string): Promise<void> {
  const field = await elementAt(`[label="${label}"]`);
  Object.assign(field, { value: text });
  fireEvent.input(field);
}

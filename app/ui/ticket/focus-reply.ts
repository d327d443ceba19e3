/** Around the composer, whatever it is made of. */
export const COMPOSER = "loupe-composer";

/** Goes to where the answer is written. */
export function focusReply(): void {
  const composer = document.getElementById(COMPOSER);
  const field = composer?.querySelector('[contenteditable="true"], textarea');
  if (!(field instanceof HTMLElement)) return;
  field.focus({ preventScroll: true });
  field.scrollIntoView({ block: "center" });
}

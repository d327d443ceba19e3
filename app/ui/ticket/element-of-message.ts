/** Where a message of the thread stands on the page, able to take the focus; null while it is not there. */
export function elementOfMessage(messageId: string): HTMLElement | null {
  const element = document.getElementById(`message-${messageId}`);
  if (element) element.tabIndex = -1;
  return element;
}

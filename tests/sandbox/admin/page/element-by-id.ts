/** @throws when the admin's page has no such element. */
export function elementById(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The admin's page has no #${id}.`);
  return element;
}

/** True if a host or domain is that domain or lies below it; both in any case, a root dot does not count. */
export function isHostWithin(host: string, domain: string): boolean {
  const [one, other] = [host, domain].map((name) => name.trim().toLowerCase().replace(/\.$/, ""));
  if (one === undefined || other === undefined || one === "" || other === "") return false;
  return one === other || one.endsWith(`.${other}`);
}

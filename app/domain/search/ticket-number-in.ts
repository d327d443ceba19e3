/** A search that is nothing but a ticket's number, such as `MJ-1042`, `mj1042` or `1042`. */
export type NamedNumber = {
  readonly number: number;
  /** With the shop's own letters before it, nothing else can be meant. */
  readonly isCertain: boolean;
};

/** `prefix` is what the shop's tickets are called; null when it is no number of a ticket. */
export function ticketNumberIn(typed: string, prefix: string): NamedNumber | null {
  const trimmed = typed.trim();
  const own = prefix.toLowerCase();
  const lower = trimmed.toLowerCase();
  if (own !== "" && lower.startsWith(own)) {
    const rest = lower.slice(own.length).replace(/^[-\s#]{1,3}/u, "");
    if (/^\d{1,9}$/u.test(rest)) return { number: Number(rest), isCertain: true };
  }
  const bare = /^#?(\d{1,9})$/u.exec(trimmed);
  return bare ? { number: Number(bare[1]), isCertain: false } : null;
}

/** Ticket numbers are four-byte integers in the database. */
const NUMBER = /^[1-9]\d{0,8}$/;

/** The number of a ticket as an agent types it: `MJ-1042`, `mj 1042`, `#1042` or `1042`; null for anything else. */
export function readTicketNumber(text: string, prefix: string): number | null {
  const typed = text.trim().replace(/^#/, "").toUpperCase();
  const word = prefix.toUpperCase();
  const digits = typed.startsWith(word) ? typed.slice(word.length).replace(/^[-\s#]+/, "") : typed;
  return NUMBER.test(digits) ? Number(digits) : null;
}

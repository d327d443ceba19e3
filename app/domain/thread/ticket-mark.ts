/** Matches `[MJ-1042]`, as our own replies carry it in their subject, under the prefix `MJ`; every one of them. */
export const ticketMark = (prefix: string): RegExp =>
  new RegExp(`\\[${prefix.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")}-\\d{1,9}\\]`, "giu");

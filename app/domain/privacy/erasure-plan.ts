/** Of a ticket that a person is on, which messages are theirs, and from which others must their quoted words go? */

export type MessageToJudge = {
  readonly messageId: string;
  readonly kind: "inbound" | "outbound" | "note";
  /** As `addressKey` writes them. */
  readonly from: string;
  readonly to: readonly string[];
  /** It holds words that somebody else wrote, or may hold some. */
  readonly quotes: boolean;
};

export type ErasurePlan = {
  readonly erase: readonly string[];
  /** Others' messages: they stay, without what they quote and without the raw mail that has it. */
  readonly trim: readonly string[];
};

/**
 * `own`: the ticket is the person's; then what staff wrote there was written to them or about them. On anybody else's ticket
 * only their own mail is theirs, and what was sent to them. `addresses` null: everybody's words go.
 */
export function erasurePlan(
  messages: readonly MessageToJudge[],
  { own, addresses }: { readonly own: boolean; readonly addresses: ReadonlySet<string> | null },
): ErasurePlan {
  if (addresses === null) return { erase: messages.map(({ messageId }) => messageId), trim: [] };
  const isTheirs = ({ kind, from, to }: MessageToJudge): boolean => {
    if (addresses.has(from)) return true;
    if (kind === "inbound") return false;
    return own || (kind === "outbound" && to.some((one) => addresses.has(one)));
  };
  const erase = messages.filter(isTheirs).map(({ messageId }) => messageId);
  const trim = messages
    .filter((one) => one.kind === "inbound" && one.quotes && !isTheirs(one))
    .map(({ messageId }) => messageId);
  return { erase, trim };
}

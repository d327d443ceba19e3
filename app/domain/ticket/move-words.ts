/** What a merge or a split did, in a line for the ticket that shows it. */

export type MoveFacts = {
  readonly kind: "merge" | "split";
  /** The ticket that the messages came from, and the one that they went to, such as `MJ-1042`. */
  readonly from: string;
  readonly to: string;
  readonly messages: number;
  readonly by: string;
  readonly undone: boolean;
};

/** Seen from `here`, one of the two tickets: "Marlen Vogt merged MJ-1002 into this ticket (2 messages)". */
export function moveWords(move: MoveFacts, here: string): string {
  const called = (number: string) => (number === here ? "this ticket" : number);
  const messages = move.messages === 1 ? "1 message" : `${move.messages} messages`;
  const did =
    move.kind === "merge"
      ? `${move.by} merged ${called(move.from)} into ${called(move.to)} (${messages})`
      : `${move.by} split ${messages} off ${called(move.from)} into ${called(move.to)}`;
  return move.undone ? `${did}; this was undone` : did;
}

/** What a merge or a split did, in a line for the ticket that shows it. */
import { inEnglish } from "#app/domain/words/in-english.ts";
import type { Translate } from "#app/domain/words/translate.ts";

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
export function moveWords(move: MoveFacts, here: string, t: Translate = inEnglish): string {
  const did = moveDone(move, here, t);
  return move.undone ? t("{did}; this was undone", { did }) : did;
}

function moveDone({ kind, from, to, messages, by }: MoveFacts, here: string, t: Translate): string {
  if (kind === "merge")
    return to === here
      ? t(
          "{by} merged {number} into this ticket ({messages, plural, one {# message} other {# messages}})",
          { by, number: from, messages },
        )
      : t(
          "{by} merged this ticket into {number} ({messages, plural, one {# message} other {# messages}})",
          { by, number: to, messages },
        );
  return to === here
    ? t(
        "{by} split {messages, plural, one {# message} other {# messages}} off {number} into this ticket",
        { by, number: from, messages },
      )
    : t(
        "{by} split {messages, plural, one {# message} other {# messages}} off this ticket into {number}",
        { by, number: to, messages },
      );
}

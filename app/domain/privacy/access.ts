import { say, within, type Words } from "#app/domain/words/words.ts";

/** What does the shop's log of access say: who of the staff looked at what, and when? */

export const accessKinds = ["open", "search", "export", "reveal", "download"] as const;
export type AccessKind = (typeof accessKinds)[number];

/** What was downloaded or exported; stored, so the keys never change. */
export type AccessedThing =
  | "attachment"
  | "original"
  | "headers"
  | "picture"
  | "archive"
  | "triage-labels"
  | "access-log"
  | "report"
  | "retention-list";

/** Stored as it is. Ids in place of names: what they name may be erased later. */
export type AccessDetail = {
  readonly what?: AccessedThing;
  /** The message or file that it was about. */
  readonly id?: string;
  /** What was searched for. */
  readonly words?: string;
  /** Why an agent wanted to see it. */
  readonly reason?: string;
};

/** Opening the same thing again within this time is the same look at it: pages reload by themselves. */
export const SAME_LOOK_MINUTES = 5;

/** Longer words are cut: a search is no letter. */
export const LONGEST_WORDS = 200;

const things: Readonly<Record<AccessedThing, string>> = {
  attachment: say("an attachment"),
  original: say("an original mail"),
  headers: say("the headers of a mail"),
  picture: say("pictures"),
  archive: say("an archive of a customer’s data"),
  "triage-labels": say("the corrections of triage"),
  "access-log": say("the access log"),
  report: say("a report"),
  "retention-list": say("the list of tickets to anonymise"),
};

/** "Downloaded an attachment". A thing from another version of Loupe is called what it is stored as. */
export function accessWords(kind: AccessKind, detail: AccessDetail): Words {
  const what = within(detail.what ? (things[detail.what] ?? detail.what) : say("something"));
  switch (kind) {
    case "open":
      return say("Opened the ticket");
    case "search":
      return detail.words
        ? say("Searched for “{words}”", { words: detail.words })
        : say("Searched");
    case "export":
      return say("Exported {what}", { what });
    case "reveal":
      return detail.reason
        ? say("Revealed masked numbers: {reason}", { reason: detail.reason })
        : say("Revealed masked numbers");
    case "download":
      return detail.what === "picture" || detail.what === "headers"
        ? say("Looked at {what}", { what })
        : say("Downloaded {what}", { what });
  }
}

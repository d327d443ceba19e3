import { say } from "#app/domain/words/words.ts";
/** What a limit that a mail ran into means for whoever reads it. The names are those of `domain/mail/mail-limits.ts`. */
const words: Readonly<Record<string, string>> = {
  bytes: say("It is larger than 30 MB: only its beginning was read."),
  parts: say("It has so many parts that the last ones are not shown."),
  depth: say("Its parts lie so deep in each other that the innermost are not shown."),
  headers: say("It has so many headers that the last ones were not read."),
  "header-length": say("One of its headers is so long that it was cut."),
  "header-block": say("Its headers are so long that the last ones were not read."),
  attachments: say("It has so many attachments that the last ones are not listed."),
  "text-length": say("Its text is so long that it is cut at the end."),
  "html-length": say("Its layout is so large that it is cut at the end."),
  "html-nodes": say("Its layout is so large that only its text is shown."),
  "unpacked-bytes": say("It holds a packed file that grew too large to be unpacked whole."),
};

/** A sentence for each limit; one for limits without words of their own. */
export const limitWords = (limits: readonly string[]): readonly string[] => [
  ...new Set(limits.map((limit) => words[limit] ?? say("A part of it is too large to be shown."))),
];

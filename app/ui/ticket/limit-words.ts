/** What a limit that a mail ran into means for whoever reads it. The names are those of `domain/mail/mail-limits.ts`. */
const words: Readonly<Record<string, string>> = {
  bytes: "It is larger than 30 MB: only its beginning was read.",
  parts: "It has so many parts that the last ones are not shown.",
  depth: "Its parts lie so deep in each other that the innermost are not shown.",
  headers: "It has so many headers that the last ones were not read.",
  "header-length": "One of its headers is so long that it was cut.",
  "header-block": "Its headers are so long that the last ones were not read.",
  attachments: "It has so many attachments that the last ones are not listed.",
  "text-length": "Its text is so long that it is cut at the end.",
  "html-length": "Its layout is so large that it is cut at the end.",
  "html-nodes": "Its layout is so large that only its text is shown.",
  "unpacked-bytes": "It holds a packed file that grew too large to be unpacked whole.",
};

/** A sentence for each limit; one for limits without words of their own. */
export const limitWords = (limits: readonly string[]): readonly string[] => [
  ...new Set(limits.map((limit) => words[limit] ?? "A part of it is too large to be shown.")),
];

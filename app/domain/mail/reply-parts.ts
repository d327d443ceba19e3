import type { LineLabel } from "./label-lines.ts";

/** A mail's body taken apart: nothing is lost, every line with words is in one of the three, in order. */
export type ReplyParts = {
  /** What the sender newly wrote; may be empty. */
  readonly reply: string;
  readonly signature: string;
  /** What was there before: quoted or forwarded, with the lines that announce it. */
  readonly quoted: string;
};

/** Puts labelled lines together; `texts` and `labels` belong to each other by their place. */
export function partsOf(texts: readonly string[], labels: readonly LineLabel[]): ReplyParts {
  const parts: Record<"reply" | "signature" | "quoted", string[]> = {
    reply: [],
    signature: [],
    quoted: [],
  };
  texts.forEach((text, at) => {
    const label = labels[at] ?? "reply";
    parts[label === "forwarded" ? "quoted" : label].push(text);
  });
  return {
    reply: parts.reply.join("\n").trim(),
    signature: parts.signature.join("\n").trim(),
    quoted: parts.quoted.join("\n").trim(),
  };
}

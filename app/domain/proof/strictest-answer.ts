import { maySendFacts, type ReplyAnswer, type ReplyToJudge } from "./may-send-facts.ts";

/** Of all who get a reply, whose proof keeps it back most, and how; null where it may go to everybody. */
export function strictestAnswer(
  people: readonly string[],
  reply: Omit<ReplyToJudge, "to">,
): (ReplyAnswer & { readonly to: string }) | null {
  const judged = people.map((to) => ({ to, ...maySendFacts({ ...reply, to }) }));
  return (
    judged.find(({ answer }) => answer.kind === "refused") ??
    judged.find(({ answer }) => answer.kind !== "free") ??
    null
  );
}

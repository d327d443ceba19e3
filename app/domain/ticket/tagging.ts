/** Which tags does a ticket gain and lose? */
import { Refusal } from "#app/domain/shared/refusal.ts";
import { say } from "#app/domain/words/words.ts";
import type { TicketEventDetail } from "./event-words.ts";
import { MOST_TAGS, readTagName, tagKey } from "./tag-name.ts";

export type Tagging = {
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/**
 * `has`: the names of the ticket's tags. What it has already is not added, what it has not is not removed; a name on both lists
 * is added. Null when nothing changes. Throws Refusal "invalid" for a name that is none, "conflict" for more than 20 tags.
 */
export function tagging(has: readonly string[], wanted: Tagging): Tagging | null {
  const present = new Map(has.map((name) => [tagKey(name), name]));
  const asked = new Map(
    wanted.added.map((typed) => {
      const name = readTagName(typed);
      return [tagKey(name), name];
    }),
  );
  const added = [...asked].filter(([key]) => !present.has(key)).map(([, name]) => name);
  const dropped = new Set(wanted.removed.map(tagKey));
  const removed = [...present]
    .filter(([key]) => dropped.has(key) && !asked.has(key))
    .map(([, name]) => name);
  if (added.length + removed.length === 0) return null;
  if (present.size - removed.length + added.length > MOST_TAGS)
    throw new Refusal(
      "conflict",
      say("A ticket has at most {mostTags, number} tags.", { mostTags: MOST_TAGS }),
    );
  return { added, removed };
}

export const taggedEvent = ({ added, removed }: Tagging, by: string): TicketEventDetail => ({
  kind: "tagged",
  added,
  removed,
  by,
});

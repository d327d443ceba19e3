/** How does a promise read for the staff? */
import type { PromiseView } from "#app/domain/promise/promise-view.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { say } from "#app/domain/words/words.ts";

export type PromiseMark = {
  readonly words: string;
  readonly tone?: "attention" | "critical" | "success" | "info";
};

/** What stands on the badge beside a promise. */
export function promiseMark(promise: PromiseView, now: Instant): PromiseMark {
  const { state, keptAt, by } = promise;
  switch (state) {
    case "offered":
      return { words: say("Promise?"), tone: "attention" };
    case "struck":
      return { words: say("Struck") };
    case "kept":
      return keptAt !== null && keptAt > by
        ? { words: say("Kept late"), tone: "critical" }
        : { words: say("Kept"), tone: "success" };
    case "accepted":
      return now > Date.parse(by)
        ? { words: say("Overdue"), tone: "critical" }
        : { words: say("Open"), tone: "info" };
  }
}

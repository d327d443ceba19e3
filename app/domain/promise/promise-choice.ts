/** What did the writer of a reply say about the promises in it? */
import type { FoundPromise } from "./find-promises.ts";

/** By its words and its place among those of the same words. */
export type PromiseChoice = {
  readonly words: string;
  readonly nth: number;
  readonly choice: "accept" | "strike";
};

/** The name of each found promise, which stays while the writer changes other words. */
export function promiseNames(
  found: readonly Pick<FoundPromise, "words">[],
): { readonly words: string; readonly nth: number }[] {
  const seen = new Map<string, number>();
  return found.map(({ words }) => {
    const nth = seen.get(words) ?? 0;
    seen.set(words, nth + 1);
    return { words, nth };
  });
}

/** The state in which each found promise is written down with its reply. */
export function chosenStates(
  found: readonly FoundPromise[],
  choices: readonly PromiseChoice[],
): { readonly promise: FoundPromise; readonly state: "offered" | "accepted" | "struck" }[] {
  const names = promiseNames(found);
  return found.map((promise, index) => {
    const name = names[index];
    const chosen = choices.find(({ words, nth }) => words === name?.words && nth === name.nth);
    const state =
      chosen === undefined ? "offered" : chosen.choice === "accept" ? "accepted" : "struck";
    return { promise, state };
  });
}

import { say } from "#app/domain/words/words.ts";

/** Where does a promise stand, and what may be done with it? */

/** Found in a reply and not decided about, given to the customer, no promise after all, or done. */
export const promiseStates = ["offered", "accepted", "struck", "kept"] as const;
export type PromiseState = (typeof promiseStates)[number];

export type PromiseMove = "accept" | "strike" | "keep";

const leadsTo = {
  accept: "accepted",
  strike: "struck",
  keep: "kept",
} as const satisfies Record<PromiseMove, PromiseState>;

const allowed: Readonly<Record<PromiseState, readonly PromiseMove[]>> = {
  offered: ["accept", "strike"],
  accepted: ["strike", "keep"],
  struck: [],
  kept: [],
};

const isOver = {
  offered: say("Accept this promise first."),
  accepted: say("This promise is accepted already."),
  struck: say("This promise was struck meanwhile."),
  kept: say("This promise was marked as kept meanwhile."),
} satisfies Record<PromiseState, string>;

/** The state that follows, "same" when it is there already, or why it can't follow, in words for the agent. */
export function movePromise(
  from: PromiseState,
  move: PromiseMove,
): { readonly to: PromiseState } | "same" | { readonly refused: string } {
  const to = leadsTo[move];
  if (from === to) return "same";
  return allowed[from].includes(move) ? { to } : { refused: isOver[from] };
}

import type { Instant } from "#app/domain/shared/instant.ts";
import { POLICY_VERSION } from "#app/domain/sla/policy-version.ts";
import type { ClockStep } from "#app/domain/sla/clock.ts";
import { readBack } from "#app/domain/words/read-back.ts";
import { say, within, type Words } from "#app/domain/words/words.ts";

/** What happened to a clock, when, and by whom, in words? */

/** Something a person did, such as an entry of the ticket's history. */
export type Deed = { readonly at: Instant; readonly by: string };

export type ClockStoryStep = {
  readonly at: Instant;
  readonly words: Words;
  /** Null where no person did it. */
  readonly by: string | null;
  /** The due instant that follows from it; null where it changes none, or while it is paused. */
  readonly dueAt: Instant | null;
};

/** The steps in the order in which they happened. A deed is what brought about the steps of its instant. */
export function clockStory(
  steps: readonly ClockStep[],
  deeds: readonly Deed[],
): readonly ClockStoryStep[] {
  const doers = new Map(deeds.map(({ at, by }) => [at, by]));
  return steps.map((step) => ({
    at: step.at,
    words: stepWords(step),
    by: step.kind === "missed" ? null : (doers.get(step.at) ?? null),
    dueAt: step.kind === "retargeted" ? step.dueAt : null,
  }));
}

/** Why a clock is due anew, where it was stored with a value. */
const DUE_ANEW = [POLICY_VERSION];

function stepWords(step: ClockStep): Words {
  switch (step.kind) {
    case "paused":
      return say("Paused: {because}", { because: within(step.because) });
    case "resumed":
      return say("Went on after the pause");
    case "retargeted":
      return say("Due anew: {because}", { because: within(readBack(step.because, DUE_ANEW)) });
    case "met":
      return step.by === null ? say("Met") : say("Met by a reply");
    case "missed":
      return say("Missed: the due time passed");
    case "opened-again":
      return say("Open again: {because}", { because: within(step.because) });
    case "cancelled":
      return say("Cancelled: {because}", { because: within(step.because) });
  }
}

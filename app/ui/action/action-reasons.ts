import type { ReasonFields } from "#app/ui/proof/reason-question.tsx";

/** What the agent says besides an action's form. */
export type ActionReasons = ReasonFields & { readonly reason: string };

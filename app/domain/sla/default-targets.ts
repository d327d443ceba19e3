/** Which response targets does a shop promise, by urgency and kind of clock? */
import type { ClockKind } from "./clock-kind.ts";
import { parseTarget } from "./target.ts";
import type { Target } from "./target.ts";

export type Urgency = "general" | "urgent";

type ReplyTargets = {
  readonly "first-reply": string;
  readonly "next-reply": string;
  readonly resolution?: string;
};

/** Targets as a policy file writes them. */
export type Targets = Readonly<Record<Urgency, ReplyTargets>> & { readonly update: string };

/** The published policy of the first store, and what a new shop starts with. */
export const defaultTargets: Targets = {
  general: { "first-reply": "2 business days", "next-reply": "2 business days" },
  urgent: {
    "first-reply": "1 business day",
    "next-reply": "1 business day",
    resolution: "1 business day",
  },
  update: "2 business days",
};

/** The target of one kind of clock; null where the policy sets none. A promise carries its own date. Throws Refusal. */
export function targetFor(targets: Targets, urgency: Urgency, kind: ClockKind): Target | null {
  if (kind === "promise") return null;

  const written = kind === "update" ? targets.update : targets[urgency][kind];
  return written === undefined ? null : parseTarget(written);
}

import { ERASED_WORDS } from "./erased-words.ts";
import { scrubbed, type Json } from "./scrubbed.ts";

/** How does a ticket's history read once its customer is erased: that it happened, when, and who of the staff did it? */

/** Numbers of tickets, names of staff, and words that we choose among. */
const SAFE = [
  "kind",
  "number",
  "by",
  "move",
  "verdict",
  "level",
  "clock",
  "cause",
  "answer",
  "awaits",
  "decision",
  "message",
];

/** Kinds whose `by` is no member of the staff, but whoever wrote. */
const BY_WRITER = new Set(["stranger", "forwarded-by-staff"]);

/** Kinds whose `from` and `to` are states or staff; elsewhere they are addresses. */
const STATES = new Set(["status", "urgency", "category", "assigned"]);

export function erasedEvent(detail: { readonly kind?: unknown }): Json {
  const kind = typeof detail.kind === "string" ? detail.kind : "";
  const safe = new Set(SAFE);
  if (BY_WRITER.has(kind)) safe.delete("by");
  if (STATES.has(kind)) safe.add("from").add("to");
  if (kind === "complaint") safe.add("step").add("outcome");
  if (kind === "survey") safe.add("step").add("why");
  if (kind === "check-overridden") safe.add("kinds");
  if (kind === "suggestion") safe.add("step").add("question");
  return scrubbed(detail, safe, ERASED_WORDS);
}

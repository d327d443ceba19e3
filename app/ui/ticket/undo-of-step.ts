import type { TicketActions } from "#app/domain/ticket/ticket-actions.ts";
import type { TicketStep } from "./ticket-step.ts";

/** What takes a step back, as the ticket stood before it; null for what has another way back, or none. */
export function undoOfStep(
  step: TicketStep,
  before: Pick<TicketActions, "status" | "category" | "urgency">,
): TicketStep | null {
  switch (step.intent) {
    case "change-status":
      return { intent: "change-status", to: before.status, seen: step.to };
    case "snooze":
      return { intent: "unsnooze" };
    case "mark-spam":
      return { intent: "not-spam" };
    case "correct-triage":
      return "category" in step
        ? { intent: "correct-triage", category: before.category }
        : { intent: "correct-triage", urgency: before.urgency };
    default:
      return null;
  }
}

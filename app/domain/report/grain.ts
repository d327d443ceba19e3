/** By what are the sums of a day kept apart? A report reads the coarsest ones that its filter allows: there are the fewest of them. */
import type { ReportFilter } from "./report-filter.ts";
import { NOBODY } from "./report-view.ts";

export const grains = ["all", "category", "urgency", "agent", "mailbox", "each"] as const;
export type Grain = (typeof grains)[number];

/** What tells sums apart. */
export type Dimensions = {
  readonly category: string;
  readonly urgency: string;
  readonly agentId: string;
  readonly mailboxId: string;
};

/** What the filter asks for is told apart in it. Tags are known to no sum. */
export function grainFor({ category, urgency, agentId, mailboxId }: ReportFilter): Grain {
  const asked = [
    ...(category === null ? [] : ["category" as const]),
    ...(urgency === null ? [] : ["urgency" as const]),
    ...(agentId === null ? [] : ["agent" as const]),
    ...(mailboxId === null ? [] : ["mailbox" as const]),
  ];
  const [only = "all"] = asked;
  return asked.length > 1 ? "each" : only;
}

/** The dimensions as a grain keeps them apart; the others are neutral. */
export function inGrain(dimensions: Dimensions, grain: Grain): Dimensions {
  const keeps = (one: Grain): boolean => grain === "each" || grain === one;
  return {
    category: keeps("category") ? dimensions.category : "",
    urgency: keeps("urgency") ? dimensions.urgency : "",
    agentId: keeps("agent") ? dimensions.agentId : NOBODY,
    mailboxId: keeps("mailbox") ? dimensions.mailboxId : NOBODY,
  };
}

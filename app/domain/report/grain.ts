/** By what are the sums of a day kept apart? A report reads the coarsest ones that its filter allows: there are the fewest of them. */
import type { ReportFilter } from "./report-filter.ts";
import { NOBODY } from "./report-view.ts";

export const grains = ["all", "category", "urgency", "agent", "mailbox", "tag", "each"] as const;
export type Grain = (typeof grains)[number];
/** Those in which each thing is counted once. */
export type GrainOfOne = Exclude<Grain, "tag">;
export const grainsOfOne = grains.filter((grain): grain is GrainOfOne => grain !== "tag");

/** What tells sums apart; a thing has one of each, and any number of tags beside it. */
export type Dimensions = {
  readonly category: string;
  readonly urgency: string;
  readonly agentId: string;
  readonly mailboxId: string;
};

/** What the filter asks for is told apart in it; null where no sum knows it: a tag together with something else. */
export function grainFor(filter: ReportFilter): Grain | null {
  const { category, urgency, agentId, mailboxId, tagId } = filter;
  const asked = [
    ...(category === null ? [] : ["category" as const]),
    ...(urgency === null ? [] : ["urgency" as const]),
    ...(agentId === null ? [] : ["agent" as const]),
    ...(mailboxId === null ? [] : ["mailbox" as const]),
    ...(tagId === null ? [] : ["tag" as const]),
  ];
  const [only = "all"] = asked;
  if (asked.length === 1 || tagId === null) return asked.length > 1 ? "each" : only;
  return null;
}

/** The dimensions as a grain keeps them apart; the others are neutral. */
export function inGrain(dimensions: Dimensions, grain: GrainOfOne): Dimensions {
  const keeps = (one: GrainOfOne): boolean => grain === "each" || grain === one;
  return {
    category: keeps("category") ? dimensions.category : "",
    urgency: keeps("urgency") ? dimensions.urgency : "",
    agentId: keeps("agent") ? dimensions.agentId : NOBODY,
    mailboxId: keeps("mailbox") ? dimensions.mailboxId : NOBODY,
  };
}

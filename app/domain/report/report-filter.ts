/** Which tickets does a report look at, and how does its address say so? */
import { isUuid } from "#app/domain/shared/ids.ts";
import { isoDateOf } from "#app/domain/sla/local-date.ts";
import type { Urgency } from "#app/domain/sla/default-targets.ts";
import { isCategory, type Category } from "#app/domain/triage/category.ts";
import { readFigure, type FigureName } from "./figure.ts";
import type { ReportPeriod } from "./period.ts";

export const reportParts = ["overview", "targets", "times", "desk", "feedback"] as const;
export type ReportPart = (typeof reportParts)[number];

/** Null lets everything through. */
export type ReportFilter = {
  readonly category: Category | null;
  readonly urgency: Urgency | null;
  readonly agentId: string | null;
  readonly mailboxId: string | null;
  readonly tagId: string | null;
};

export const noFilter: ReportFilter = {
  category: null,
  urgency: null,
  agentId: null,
  mailboxId: null,
  tagId: null,
};

export type ReportAsk = {
  readonly part: ReportPart;
  readonly period: ReportPeriod;
  readonly filter: ReportFilter;
  /** The figure whose tickets are listed. */
  readonly show: FigureName | null;
};

type Params = { get(name: string): string | null };

/** What can't be read filters nothing. */
export function readFilter(params: Params): ReportFilter {
  const category = params.get("byCategory");
  const urgency = params.get("byUrgency");
  const idIn = (name: string) => {
    const id = params.get(name) ?? "";
    return isUuid(id) ? id : null;
  };
  return {
    category: isCategory(category) ? category : null,
    urgency: urgency === "urgent" || urgency === "general" ? urgency : null,
    agentId: idIn("byAgent"),
    mailboxId: idIn("byMailbox"),
    tagId: idIn("byTag"),
  };
}

/** The overview for anything that is no part. */
export const readPart = (params: Params): ReportPart =>
  reportParts.find((part) => part === params.get("part")) ?? "overview";

export const readShown = (params: Params): FigureName | null => readFigure(params.get("show"));

/** The query of an address, without a question mark: the same report for whoever may see it. */
export function reportQuery({ part, period, filter, show }: ReportAsk): string {
  const params = new URLSearchParams({ part, period: period.name });
  if (period.name === "own") {
    params.set("from", isoDateOf(period.from));
    params.set("until", isoDateOf(period.until));
  }
  const named = {
    byCategory: filter.category,
    byUrgency: filter.urgency,
    byAgent: filter.agentId,
    byMailbox: filter.mailboxId,
    byTag: filter.tagId,
    show,
  };
  for (const [name, value] of Object.entries(named)) if (value !== null) params.set(name, value);
  return params.toString();
}

export const reportPath = (ask: ReportAsk): string => `/app/reports?${reportQuery(ask)}`;

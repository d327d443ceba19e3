import { createContext, useContext } from "react";
import type { ReportAsk } from "#app/domain/report/report-filter.ts";

/** What every figure of a report needs to lead to its tickets. */
export type ReportContext = {
  readonly ask: ReportAsk;
  readonly locale: string;
};

const Context = createContext<ReportContext | null>(null);

export const ReportProvider = Context.Provider;

/** Throws outside of a report's page. */
export function useReport(): ReportContext {
  const report = useContext(Context);
  if (!report) throw new Error("a figure stands outside of a report");
  return report;
}

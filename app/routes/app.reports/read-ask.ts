import { readPeriod } from "#app/domain/report/period.ts";
import {
  readFilter,
  readPart,
  readShown,
  type ReportAsk,
} from "#app/domain/report/report-filter.ts";
import type { MemberId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { wallTimeOf } from "#app/domain/sla/zone-time.ts";

type Visitor = {
  readonly now: Instant;
  readonly timeZone: string;
  /** The one member whose work the visitor sees apart from the team's; null for all. */
  readonly onlyAgentId: MemberId | null;
};

/** The report that an address asks for, as far as the visitor may see it. */
export function readAsk(
  params: URLSearchParams,
  { now, timeZone, onlyAgentId }: Visitor,
): ReportAsk {
  const today = wallTimeOf(timeZone, now).date;
  const filter = readFilter(params);
  const isSeen = onlyAgentId === null || filter.agentId === onlyAgentId;
  return {
    part: readPart(params),
    period: readPeriod(
      { period: params.get("period"), from: params.get("from"), until: params.get("until") },
      today,
    ),
    filter: isSeen ? filter : { ...filter, agentId: null },
    show: readShown(params),
  };
}

import { sweepReportsJob } from "#app/queue/job-definitions.ts";
import { sweepReports } from "#app/services/report/sweep-reports.ts";
import { handles } from "./job-handler.ts";

export const sweepReportsHandler = handles(sweepReportsJob, sweepReports);

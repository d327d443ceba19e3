import { refreshReportsJob } from "#app/queue/job-definitions.ts";
import { refreshReports } from "#app/services/report/refresh-reports.ts";
import { handles } from "./job-handler.ts";

export const refreshReportsHandler = handles(refreshReportsJob, refreshReports);

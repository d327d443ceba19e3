import { checkReportsJob } from "#app/queue/job-definitions.ts";
import { checkReports } from "#app/services/report/check-reports.ts";
import { handles } from "./job-handler.ts";

export const checkReportsHandler = handles(checkReportsJob, checkReports);

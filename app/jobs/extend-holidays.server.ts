import { extendHolidaysJob } from "#app/queue/job-definitions.ts";
import { extendHolidays } from "#app/services/policy/extend-holidays.ts";
import { handles } from "./job-handler.ts";

export const extendHolidaysHandler = handles(extendHolidaysJob, extendHolidays);

import { checkSearchJob } from "#app/queue/job-definitions.ts";
import { checkSearch } from "#app/services/search/check-search.ts";
import { handles } from "./job-handler.ts";

export const checkSearchHandler = handles(checkSearchJob, checkSearch);

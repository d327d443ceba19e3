import { sweepSearchJob } from "#app/queue/job-definitions.ts";
import { sweepSearch } from "#app/services/search/sweep-search.ts";
import { handles } from "./job-handler.ts";

export const sweepSearchHandler = handles(sweepSearchJob, sweepSearch);

import { indexSearchJob } from "#app/queue/job-definitions.ts";
import { indexSearch } from "#app/services/search/index-search.ts";
import { handles } from "./job-handler.ts";

export const indexSearchHandler = handles(indexSearchJob, indexSearch);

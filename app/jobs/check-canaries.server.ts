import { checkCanariesJob } from "#app/queue/job-definitions.ts";
import { checkCanaries } from "#app/services/mail/check-canaries.ts";
import { handles } from "./job-handler.ts";

export const checkCanariesHandler = handles(checkCanariesJob, checkCanaries);

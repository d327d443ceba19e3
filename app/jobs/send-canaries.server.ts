import { sendCanariesJob } from "#app/queue/job-definitions.ts";
import { sendCanaries } from "#app/services/mail/send-canaries.ts";
import { handles } from "./job-handler.ts";

export const sendCanariesHandler = handles(sendCanariesJob, sendCanaries);

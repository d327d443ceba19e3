import { sendCanaryJob } from "#app/queue/job-definitions.ts";
import { sendCanary } from "#app/services/mail/send-canary.ts";
import { handles } from "./job-handler.ts";

export const sendCanaryHandler = handles(sendCanaryJob, sendCanary);

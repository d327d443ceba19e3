import { sendAutomaticReplyJob } from "#app/queue/job-definitions.ts";
import { sendAutomaticReply } from "#app/services/rule/send-automatic-reply.ts";
import { handles } from "./job-handler.ts";

export const sendAutomaticReplyHandler = handles(sendAutomaticReplyJob, sendAutomaticReply);

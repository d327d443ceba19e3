import { deliverReplyJob } from "#app/queue/job-definitions.ts";
import { deliverReply } from "#app/services/reply/deliver-reply.ts";
import { giveUpReply } from "#app/services/reply/give-up-reply.ts";
import { handles } from "./job-handler.ts";

export const deliverReplyHandler = handles(deliverReplyJob, deliverReply, giveUpReply);

import { sendNoticeMailJob } from "#app/queue/job-definitions.ts";
import { sendNoticeMail } from "#app/services/alert/send-notice-mail.ts";
import { handles } from "./job-handler.ts";

export const sendNoticeMailHandler = handles(sendNoticeMailJob, sendNoticeMail);

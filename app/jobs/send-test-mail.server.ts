import { sendTestMailJob } from "#app/queue/job-definitions.ts";
import { sendTestMail } from "#app/services/shop/send-test-mail.ts";
import { handles } from "./job-handler.ts";

export const sendTestMailHandler = handles(sendTestMailJob, sendTestMail);

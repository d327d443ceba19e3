import { acknowledgeMailJob } from "#app/queue/job-definitions.ts";
import { acknowledgeMail } from "#app/services/mail/acknowledge-mail.ts";
import { handles } from "./job-handler.ts";

export const acknowledgeMailHandler = handles(acknowledgeMailJob, acknowledgeMail);

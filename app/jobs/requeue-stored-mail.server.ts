import { requeueStoredMailJob } from "#app/queue/job-definitions.ts";
import { requeueStoredMail } from "#app/services/mail/requeue-stored-mail.ts";
import { handles } from "./job-handler.ts";

export const requeueStoredMailHandler = handles(requeueStoredMailJob, requeueStoredMail);

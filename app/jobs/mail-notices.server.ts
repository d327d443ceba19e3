import { mailNoticesJob } from "#app/queue/job-definitions.ts";
import { mailNotices } from "#app/services/alert/mail-notices.ts";
import { handles } from "./job-handler.ts";

export const mailNoticesHandler = handles(mailNoticesJob, mailNotices);

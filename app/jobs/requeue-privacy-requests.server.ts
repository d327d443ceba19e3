import { requeuePrivacyRequestsJob } from "#app/queue/job-definitions.ts";
import { requeuePrivacyRequests } from "#app/services/privacy/requeue-privacy-requests.ts";
import { handles } from "./job-handler.ts";

export const requeuePrivacyRequestsHandler = handles(
  requeuePrivacyRequestsJob,
  requeuePrivacyRequests,
);

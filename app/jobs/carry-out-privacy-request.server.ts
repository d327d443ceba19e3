import { carryOutPrivacyRequestJob } from "#app/queue/job-definitions.ts";
import { carryOutPrivacyRequest } from "#app/services/privacy/carry-out-privacy-request.ts";
import { giveUpPrivacyRequest } from "#app/services/privacy/give-up-privacy-request.ts";
import { handles } from "./job-handler.ts";

export const carryOutPrivacyRequestHandler = handles(
  carryOutPrivacyRequestJob,
  carryOutPrivacyRequest,
  giveUpPrivacyRequest,
);

import { deliverConfirmationJob } from "#app/queue/job-definitions.ts";
import { deliverConfirmation } from "#app/services/proof/deliver-confirmation.ts";
import { giveUpConfirmation } from "#app/services/proof/give-up-confirmation.ts";
import { handles } from "./job-handler.ts";

export const deliverConfirmationHandler = handles(
  deliverConfirmationJob,
  deliverConfirmation,
  giveUpConfirmation,
);

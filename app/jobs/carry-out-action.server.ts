import { carryOutActionJob } from "#app/queue/job-definitions.ts";
import { carryOutAction } from "#app/services/action/carry-out-action.ts";
import { giveUpAction } from "#app/services/action/give-up-action.ts";
import { handles } from "./job-handler.ts";

export const carryOutActionHandler = handles(carryOutActionJob, carryOutAction, giveUpAction);

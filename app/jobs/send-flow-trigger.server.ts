import { sendFlowTriggerJob } from "#app/queue/job-definitions.ts";
import { sendFlowTrigger } from "#app/services/flow/send-flow-trigger.ts";
import { handles } from "./job-handler.ts";

export const sendFlowTriggerHandler = handles(sendFlowTriggerJob, sendFlowTrigger);

import { applyDeliveryEventsJob } from "#app/queue/job-definitions.ts";
import { applyDeliveryEvents } from "#app/services/delivery/apply-delivery-events.ts";
import { handles } from "./job-handler.ts";

export const applyDeliveryEventsHandler = handles(applyDeliveryEventsJob, applyDeliveryEvents);

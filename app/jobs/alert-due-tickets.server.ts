import { alertDueTicketsJob } from "#app/queue/job-definitions.ts";
import { alertDueTickets } from "#app/services/alert/alert-due-tickets.ts";
import { handles } from "./job-handler.ts";

export const alertDueTicketsHandler = handles(alertDueTicketsJob, alertDueTickets);

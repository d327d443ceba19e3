import { closeQuietTicketsJob } from "#app/queue/job-definitions.ts";
import { closeQuietTickets } from "#app/services/ticket/close-quiet-tickets.ts";
import { handles } from "./job-handler.ts";

export const closeQuietTicketsHandler = handles(closeQuietTicketsJob, closeQuietTickets);

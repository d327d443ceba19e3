import { anonymiseTicketsJob } from "#app/queue/job-definitions.ts";
import { anonymiseTickets } from "#app/services/privacy/anonymise-tickets.ts";
import { handles } from "./job-handler.ts";

export const anonymiseTicketsHandler = handles(anonymiseTicketsJob, anonymiseTickets);

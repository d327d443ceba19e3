import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics returns/request, approve, decline, cancel, close, reopen, process and update: something comes back, or does not. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

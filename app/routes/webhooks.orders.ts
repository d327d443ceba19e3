import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics orders/create, updated, edited, cancelled, fulfilled, partially_fulfilled, paid and delete: an order changed. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

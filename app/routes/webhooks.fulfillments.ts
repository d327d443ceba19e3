import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics fulfillments/create and update: a parcel was made or changed. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

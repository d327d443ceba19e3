import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics fulfillment_events/create and delete: a carrier scanned a parcel, or a scan was taken back. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

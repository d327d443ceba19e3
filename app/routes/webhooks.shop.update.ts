import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topic shop/update: name, zone or order format may have changed. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics customers/data_request, customers/redact, shop/redact: recorded, with 401 for a wrong signature. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

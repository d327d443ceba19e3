import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topic refunds/create: money went back. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

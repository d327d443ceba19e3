import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics disputes/create and update: a bank asks for its money back. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

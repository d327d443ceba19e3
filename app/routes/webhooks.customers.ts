import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics customers/update, delete and merge: a customer is not who they were. Redaction is another route. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topic app/scopes_update: what Loupe may read has changed. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

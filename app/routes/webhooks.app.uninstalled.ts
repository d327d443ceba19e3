import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topic app/uninstalled: sessions go, jobs stop. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

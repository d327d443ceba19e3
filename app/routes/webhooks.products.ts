import type { ActionFunctionArgs } from "@remix-run/node";
import { acceptWebhook } from "#app/accept-webhook.server.ts";

/** Topics products/update and delete: what a product's copy says is old. */
export const action = ({ request }: ActionFunctionArgs) => acceptWebhook(request);

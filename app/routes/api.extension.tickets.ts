import type { LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readExtensionTickets } from "#app/data/pages/extension-page.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { answerExtension } from "#app/extension-door.server.ts";

const asked = z.union([
  z
    .object({ order: z.string().regex(/^gid:\/\/shopify\/Order\/\d{1,20}$/) })
    .transform(({ order }) => ({ of: "order" as const, gid: order })),
  z
    .object({ customer: z.string().regex(/^gid:\/\/shopify\/Customer\/\d{1,20}$/) })
    .transform(({ customer }) => ({ of: "customer" as const, gid: customer })),
]);

/** The tickets of the order or customer whose page shows extensions/order-tickets or extensions/customer-tickets. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerExtension(request, ({ deps, shop, locale }) => {
    const about = asked.safeParse(Object.fromEntries(new URL(request.url).searchParams));
    if (!about.success) throw new Refusal("invalid", "Loupe was not told whose tickets to show.");
    return readExtensionTickets(deps.db, shop.id, {
      about: about.data,
      ticketPrefix: shop.ticketPrefix,
      timeZone: shop.timeZone,
      locale,
      now: deps.clock(),
    });
  });

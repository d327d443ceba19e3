import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { answerExtension } from "#app/extension-door.server.ts";
import { readJson } from "#app/read-body.server.ts";
import { findAddressee } from "#app/services/extension/find-addressee.ts";
import { writeToCustomer } from "#app/services/extension/write-to-customer.ts";

const orderGid = z.string().regex(/^gid:\/\/shopify\/Order\/\d{1,20}$/);
const letter = z.object({
  orderGid,
  to: z.string().max(254),
  subject: z.string().max(250),
  text: z.string().max(100_000),
  key: z.string().min(10).max(100),
});
const MAX_LETTER_BYTES = 512 * 1024;

/** To whom extensions/write-to-customer would write. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  answerExtension(request, async ({ deps, shop, member }) => {
    const order = orderGid.safeParse(new URL(request.url).searchParams.get("order"));
    if (!order.success) throw new Refusal("invalid", "Loupe was not told which order it is.");
    const { role } = member;
    const about = { domain: shop.domain, role, orderGid: order.data };
    const found = await findAddressee(deps, about);
    return { orderName: found.order.name, address: found.address, key: deps.newToken() };
  });

/** Writes it, and says which ticket its answer will come to. */
export const action = ({ request }: ActionFunctionArgs) =>
  answerExtension(request, async ({ deps, shop, member, locale }) => {
    const read = letter.safeParse(await readJson(request, MAX_LETTER_BYTES));
    if (!read.success) throw new Refusal("invalid", "This letter is too long, or not complete.");
    const { id: shopId, domain } = shop;
    return writeToCustomer(deps, { ...read.data, shopId, domain, author: member, locale });
  });

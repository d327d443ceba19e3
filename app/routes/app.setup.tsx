import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { changeTicketPrefix } from "#app/services/shop/change-ticket-prefix.ts";
import { finishSetUp } from "#app/services/shop/finish-set-up.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { SetupPage } from "#app/ui/setup/setup-page.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, locale } = await visit(request);
  const page = await readSetupPage(deps.db, shop.id, deps.settings.receivingDomain);
  return {
    ...page,
    shopName: shop.name,
    ticketPrefix: shop.ticketPrefix,
    completed: shop.setUpAt !== null,
    now: deps.clock(),
    timeZone: shop.timeZone,
    locale,
  };
}

const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("address"), supportAddress: z.string().max(320) }),
  z.object({ intent: z.literal("test") }),
  z.object({ intent: z.literal("prefix"), ticketPrefix: z.string().max(40) }),
  z.object({ intent: z.literal("done") }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const who = { shopId: shop.id, role: member.role };
  const { refusal } = await attempted(async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    if (form.data.intent === "address")
      await setUpMailbox(deps, { ...who, supportAddress: form.data.supportAddress });
    else if (form.data.intent === "prefix")
      await changeTicketPrefix(deps, { ...who, ticketPrefix: form.data.ticketPrefix });
    else if (form.data.intent === "test") await requestTestMail(deps, who);
    else await finishSetUp(deps, who);
  });
  const intent = form.success ? form.data.intent : "address";
  return { refusal: refusal === null ? null : { intent, message: refusal } };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = () => [{ title: "Set-up · Loupe" }];

export default function Setup() {
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title="Set-up" />
      <SetupPage
        {...data}
        now={data.now}
        refusal={answer?.refusal ?? null}
        busy={forms.safeParse(Object.fromEntries(navigation.formData ?? [])).data?.intent ?? null}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;

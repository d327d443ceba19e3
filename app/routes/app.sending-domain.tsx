import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readSendingDomainPage } from "#app/data/pages/sending-domain-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import type { SendingDomainId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { addSendingDomain } from "#app/services/delivery/add-sending-domain.ts";
import { checkSendingDomain } from "#app/services/delivery/check-sending-domain.ts";
import { SendingDomainPage } from "#app/ui/sending-domain/sending-domain-page.tsx";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop’s owner sees the sending domain.");
    return {
      domains: await readSendingDomainPage(deps.db, shop.id),
      now: deps.clock(),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

const steps = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), domain: z.string().max(253) }),
  z.object({
    intent: z.literal("check"),
    sendingDomainId: z.uuid().transform((value) => value as SendingDomainId),
  }),
]);

type Step = z.infer<typeof steps>;
const aboutOf = (step: Step): string =>
  step.intent === "add" ? step.domain : step.sendingDomainId;

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const step = steps.safeParse(Object.fromEntries(await request.formData())).data;
  const { refusal } = await attempted(t, async () => {
    if (!step) throw new Refusal("invalid", "Reload the page and try again.");
    const who = { shopId: shop.id, role: member.role };
    if (step.intent === "add") await addSendingDomain(deps, { ...who, domain: step.domain });
    else await checkSendingDomain(deps, { ...who, sendingDomainId: step.sendingDomainId });
  });
  return { refusal: refusal === null || !step ? null : { about: aboutOf(step), message: refusal } };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Sending domain · Loupe"));

export default function SendingDomain() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const step = steps.safeParse(Object.fromEntries(useNavigation().formData ?? [])).data;
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Sending domain")} />
      <SendingDomainPage
        {...data}
        refusal={answer?.refusal ?? null}
        busy={step ? aboutOf(step) : null}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;

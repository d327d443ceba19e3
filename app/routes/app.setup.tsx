import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  useSubmit,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readSetupPage } from "#app/data/pages/setup-page.server.ts";
import { attempted, visit } from "#app/door.server.ts";
import { mailHosts } from "#app/domain/mail/mail-host.ts";
import type { SendingDomainId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { setUpMarks, setUpSteps } from "#app/domain/shop/set-up-steps.ts";
import { say } from "#app/domain/words/words.ts";
import { addSendingDomain } from "#app/services/delivery/add-sending-domain.ts";
import { checkSendingDomain } from "#app/services/delivery/check-sending-domain.ts";
import { changeTicketPrefix } from "#app/services/shop/change-ticket-prefix.ts";
import { finishSetUp } from "#app/services/shop/finish-set-up.ts";
import { markSetUpStep } from "#app/services/shop/mark-set-up-step.ts";
import { noteMailHost } from "#app/services/shop/note-mail-host.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { setUpMailbox } from "#app/services/shop/set-up-mailbox.ts";
import settingsStyles from "#app/ui/settings/settings.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { SetupPage } from "#app/ui/setup/setup-page.tsx";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  const page = await readSetupPage(deps.db, shop.id, deps.settings.receivingDomain, t);
  return {
    ...page,
    shopName: shop.name,
    ticketPrefix: shop.ticketPrefix,
    completed: shop.setUpAt !== null,
    isOwner: may(member.role, "settings"),
    now: deps.clock(),
    timeZone: shop.timeZone,
    locale,
  };
}

const forms = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("address"), supportAddress: z.string().max(320) }),
  z.object({ intent: z.literal("host"), host: z.enum(mailHosts) }),
  z.object({ intent: z.literal("test") }),
  z.object({ intent: z.literal("add"), domain: z.string().max(253) }),
  z.object({
    intent: z.literal("check"),
    sendingDomainId: z.uuid().transform((value) => value as SendingDomainId),
  }),
  z.object({ intent: z.literal("mark"), step: z.enum(setUpSteps), mark: z.enum(setUpMarks) }),
  z.object({ intent: z.literal("prefix"), ticketPrefix: z.string().max(40) }),
  z.object({ intent: z.literal("done") }),
]);

type Form = z.infer<typeof forms>;
type Visit = Awaited<ReturnType<typeof visit>>;

export async function action({ request }: ActionFunctionArgs) {
  const visited = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData()));
  const { refusal } = await attempted(visited.t, async () => {
    if (!form.success) throw new Refusal("invalid", "Reload the page and try again.");
    await takeStep(visited, form.data);
  });
  const intent = form.success ? form.data.intent : "address";
  return { refusal: refusal === null ? null : { intent, message: refusal } };
}

async function takeStep({ deps, shop, member }: Visit, form: Form): Promise<void> {
  const who = { shopId: shop.id, role: member.role };
  switch (form.intent) {
    case "address":
      await setUpMailbox(deps, { ...who, supportAddress: form.supportAddress });
      return noteMailHost(deps, { ...who, host: null });
    case "host":
      return noteMailHost(deps, { ...who, host: form.host });
    case "test":
      return requestTestMail(deps, who);
    case "add":
      return addSendingDomain(deps, { ...who, domain: form.domain });
    case "check":
      return void (await checkSendingDomain(deps, {
        ...who,
        sendingDomainId: form.sendingDomainId,
      }));
    case "mark":
      return markSetUpStep(deps, { ...who, step: form.step, mark: form.mark });
    case "prefix":
      return changeTicketPrefix(deps, { ...who, ticketPrefix: form.ticketPrefix });
    case "done":
      return finishSetUp(deps, who);
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Set-up · Loupe"));

export default function Setup() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const navigation = useNavigation();
  const submit = useSubmit();
  useLiveUpdates(null);
  return (
    <>
      <TitleBar title={t("Set-up")} />
      <SetupPage
        {...data}
        refusal={answer?.refusal ?? null}
        busy={forms.safeParse(Object.fromEntries(navigation.formData ?? [])).data?.intent ?? null}
        onHost={(host) => submit({ intent: "host", host }, { method: "post" })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;

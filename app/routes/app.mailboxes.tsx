import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readMailboxesPage } from "#app/data/pages/mailboxes-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import type { MailboxId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { addMailbox } from "#app/services/shop/add-mailbox.ts";
import { removeMailbox } from "#app/services/shop/remove-mailbox.ts";
import { requestTestMail } from "#app/services/shop/request-test-mail.ts";
import { MailboxesPage } from "#app/ui/mailbox/mailboxes-page.tsx";
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
      throw new Refusal("not-allowed", "Only the shop’s owner sees the mailboxes.");
    return {
      mailboxes: await readMailboxesPage(deps.db, shop.id, deps.settings.receivingDomain),
      now: deps.clock(),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

const uuid = z.uuid().transform((value) => value as MailboxId);
const steps = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("add"), address: z.string().max(320) }),
  z.object({ intent: z.literal("test"), mailboxId: uuid }),
  z.object({ intent: z.literal("remove"), mailboxId: uuid, replacedBy: uuid }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const step = steps.safeParse(Object.fromEntries(await request.formData())).data;
  const { refusal } = await attempted(t, async () => {
    if (!step) throw new Refusal("invalid", "Reload the page and try again.");
    const who = { shopId: shop.id, role: member.role };
    if (step.intent === "add") await addMailbox(deps, { ...who, address: step.address });
    else if (step.intent === "test")
      await requestTestMail(deps, { ...who, mailboxId: step.mailboxId });
    else await removeMailbox(deps, { ...who, ...step });
  });
  const about = step && step.intent !== "add" ? step.mailboxId : null;
  return { intent: step?.intent ?? "add", about, refusal };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: settingsStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Mailboxes · Loupe"));

export default function Mailboxes() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const fetcher = useFetcher<typeof action>();
  useLiveUpdates(null);
  const press = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" });
  return (
    <>
      <TitleBar title={t("Mailboxes")} />
      <MailboxesPage
        {...data}
        answer={fetcher.data ?? null}
        busy={fetcher.state !== "idle"}
        onAdd={(address) => press({ intent: "add", address })}
        onTest={(mailboxId) => press({ intent: "test", mailboxId })}
        onRemove={(mailboxId, replacedBy) => press({ intent: "remove", mailboxId, replacedBy })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;

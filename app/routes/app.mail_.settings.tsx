import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { z } from "zod";
import { readMailSettingsPage } from "#app/data/pages/mail-settings-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { mailSettingsForm, type MailSettingsErrors } from "#app/domain/mail/mail-settings.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveMailSettings } from "#app/services/mail/save-mail-settings.ts";
import { MailSettingsForm } from "#app/ui/mail/mail-settings-form.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop's owner sees and changes the mail settings.");
    const { settings, ...kept } = await readMailSettingsPage(deps.db, shop.id);
    return { ...kept, fields: mailSettingsForm(settings) };
  });
}

/** Longer than a full list of addresses. */
const LONGEST_LIST = 400_000;
const list = z.string().max(LONGEST_LIST);
const isOn = z.enum(["true", "false"]).transform((value) => value === "true");

const forms = z.object({
  seenChangedAt: z
    .string()
    .regex(/^\d{0,15}$/)
    .transform((text) => (text === "" ? null : (Number(text) as Instant))),
  spamThreshold: z.string().max(40),
  blockedSenders: list,
  formMailers: list,
  forwarders: list,
  canary: isOn,
  acknowledge: isOn,
  acknowledgement: z.string().max(20_000),
});

type Answer = {
  readonly refusal: string | null;
  readonly errors: MailSettingsErrors;
  readonly savedAt: Instant | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const read = forms.safeParse(Object.fromEntries(await request.formData()));
  let saved: Omit<Answer, "refusal"> = { errors: {}, savedAt: null };
  const { refusal } = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { seenChangedAt, ...form } = read.data;
    const outcome = await saveMailSettings(deps, { shopId: shop.id, member, form, seenChangedAt });
    saved =
      outcome.kind === "invalid"
        ? { errors: outcome.errors, savedAt: null }
        : { errors: {}, savedAt: outcome.changedAt };
  });
  return { refusal, ...saved };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Mail settings · Loupe"));

export default function MailSettings() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  useLiveUpdates(null);
  return (
    <main>
      <TitleBar title={t("Mail settings")} />
      <Page
        narrowWidth
        title={t("Mail settings")}
        backAction={{ content: t("Mail"), url: "/app/mail" }}
      >
        <MailSettingsForm
          {...data}
          errors={answer?.errors ?? {}}
          refusal={answer?.refusal ?? null}
          savedAt={answer?.savedAt ?? null}
          busy={busy}
        />
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { z } from "zod";
import { readOrderSettingsPage } from "#app/data/pages/order-settings-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { orderSettingsForm } from "#app/domain/order/order-settings-form.ts";
import { returnPayers } from "#app/domain/order/order-settings.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveOrderSettings } from "#app/services/order/save-order-settings.ts";
import { OrderSettingsForm } from "#app/ui/order-settings/order-settings-form.tsx";
import { OrderSyncCard } from "#app/ui/order-settings/order-sync-card.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { saidErrors, type SaidErrors } from "#app/ui/shared/said-errors.ts";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal(
        "not-allowed",
        "Only the shop's owner sees and changes how orders are handled.",
      );
    const { settings, ...kept } = await readOrderSettingsPage(deps.db, shop.id);
    return {
      ...kept,
      fields: orderSettingsForm(settings),
      now: deps.clock(),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

/** Longer than a full list of tags. */
const LONGEST_LIST = 100_000;
const list = z.string().max(LONGEST_LIST);
const short = z.string().max(40);
const isOn = z.enum(["true", "false"]).transform((value) => value === "true");

const forms = z.object({
  seenChangedAt: z
    .string()
    .regex(/^\d{0,15}$/)
    .transform((text) => (text === "" ? null : (Number(text) as Instant))),
  watchesLabels: isOn,
  unscannedLabelDays: short,
  returnWindowDays: short,
  finalSaleTags: list,
  returnsPersonalised: isOn,
  returnShippingPaidBy: z.enum(returnPayers),
  returnRule: z.string().max(20_000),
  surpriseTags: list,
  surpriseTypes: list,
  agentGiftCardLimit: short,
  agentStoreCreditLimit: short,
  agentDiscountLimit: short,
});

type Answer = {
  readonly refusal: string | null;
  readonly errors: SaidErrors;
  readonly savedAt: Instant | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const read = forms.safeParse(Object.fromEntries(await request.formData()));
  let saved: Omit<Answer, "refusal"> = { errors: {}, savedAt: null };
  const { refusal } = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { seenChangedAt, ...form } = read.data;
    const outcome = await saveOrderSettings(deps, { shopId: shop.id, member, form, seenChangedAt });
    saved =
      outcome.kind === "invalid"
        ? { errors: saidErrors(outcome.errors, t), savedAt: null }
        : { errors: {}, savedAt: outcome.changedAt };
  });
  return { refusal, ...saved };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Orders · Loupe"));

export default function OrdersSettings() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  useLiveUpdates(null);
  return (
    <main>
      <TitleBar title={t("Orders")} />
      <Page
        narrowWidth
        title={t("Orders")}
        subtitle={t("Returns, surprises, limits, and labels without a scan")}
      >
        <BlockStack gap="400">
          <OrderSettingsForm
            {...data}
            errors={answer?.errors ?? {}}
            refusal={answer?.refusal ?? null}
            savedAt={answer?.savedAt ?? null}
            busy={busy}
          />
          <OrderSyncCard {...data} />
        </BlockStack>
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page, Text } from "@shopify/polaris";
import { z } from "zod";
import { readChecksPage } from "#app/data/pages/checks-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { checkKinds } from "#app/domain/check/check-kind.ts";
import { levelsInForm } from "#app/domain/check/check-settings-form.ts";
import { isoOf, type Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { saveCheckSettings } from "#app/services/check/save-check-settings.ts";
import { CheckSettingsForm, type CheckFields } from "#app/ui/check/check-settings-form.tsx";
import { fullTime } from "#app/ui/shared/format-time.ts";
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
        "Only the shop's owner sees and changes how replies are checked.",
      );
    const { settings, changed } = await readChecksPage(deps.db, shop.id);
    const fields: CheckFields = {
      ...Object.fromEntries(checkKinds.map((kind) => [`level-${kind}`, settings.levels[kind]])),
      forbiddenWords: settings.forbiddenWords.join("\n"),
      allowedHosts: settings.allowedHosts.join("\n"),
    };
    return {
      fields,
      changedAt: changed?.at ?? null,
      changedBy: changed?.by ?? null,
      timeZone: shop.timeZone,
      locale,
    };
  });
}

const forms = z
  .object({
    seenChangedAt: z
      .string()
      .regex(/^\d{0,15}$/)
      .transform((text) => (text === "" ? null : (Number(text) as Instant))),
    forbiddenWords: z.string().max(100_000),
    allowedHosts: z.string().max(100_000),
  })
  .catchall(z.string().max(20));

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
    const { seenChangedAt, forbiddenWords, allowedHosts, ...levels } = read.data;
    const outcome = await saveCheckSettings(deps, {
      ...{ shopId: shop.id, member, seenChangedAt },
      form: { levels: levelsInForm(levels), forbiddenWords, allowedHosts },
    });
    saved =
      outcome.kind === "invalid"
        ? { errors: saidErrors(outcome.errors, t), savedAt: null }
        : { errors: {}, savedAt: outcome.changedAt };
  });
  return { refusal, ...saved };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Checks of replies · Loupe"));

export default function Checks() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  useLiveUpdates(null);
  const { changedAt, changedBy, timeZone, locale } = data;
  return (
    <main>
      <TitleBar title={t("Checks of replies")} />
      <Page
        narrowWidth
        title={t("Checks of replies")}
        subtitle={t("What is compared with the order before a reply goes, and how strictly")}
      >
        <BlockStack gap="400">
          <CheckSettingsForm
            fields={data.fields}
            changedAt={changedAt}
            errors={answer?.errors ?? {}}
            refusal={answer?.refusal ?? null}
            savedAt={answer?.savedAt ?? null}
            busy={busy}
          />
          {changedAt !== null && (
            <div className="loupe-beside-cards">
              <Text as="p" variant="bodySm" tone="subdued">
                {changedBy === null
                  ? t("Changed {when}", { when: fullTime(isoOf(changedAt), { timeZone, locale }) })
                  : t("Changed {when} by {name}", {
                      when: fullTime(isoOf(changedAt), { timeZone, locale }),
                      name: changedBy,
                    })}
              </Text>
            </div>
          )}
        </BlockStack>
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;

import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useActionData,
  useFetcher,
  useLoaderData,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { Page } from "@shopify/polaris";
import { z } from "zod";
import { readSurveySettingsPage } from "#app/data/pages/survey-settings-page.server.ts";
import { answered, attempted, visit, type Attempt } from "#app/door.server.ts";
import { surveyDate } from "#app/domain/csat/survey-date.ts";
import { surveyLanguages } from "#app/domain/csat/survey-language.ts";
import {
  surveySettingsForm,
  type SurveySettingsErrors,
  type SurveySettingsForm as Fields,
} from "#app/domain/csat/survey-settings.ts";
import { SURVEY_OPEN_MS } from "#app/domain/csat/survey-times.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { DAY_MS, dateOf, type Instant } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { say } from "#app/domain/words/words.ts";
import { requestSurveyTest } from "#app/services/csat/request-survey-test.ts";
import { saveSurveySettings } from "#app/services/csat/save-survey-settings.ts";
import { SurveySettingsForm } from "#app/ui/csat/survey-settings-form.tsx";
import surveyStyles from "#app/ui/csat/survey.css?url";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

/** A number for the preview; shops' own begin behind it. */
const SAMPLE_NUMBER = 1_000;
const LOOK_BACK_MS = 30 * DAY_MS;

export const links = () => [{ rel: "stylesheet", href: surveyStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop's owner sees how customers are asked.");
    const now = deps.clock();
    const { settings, ...kept } = await readSurveySettingsPage(deps.db, shop.id, {
      memberId: member.id,
      since: dateOf((now - LOOK_BACK_MS) as Instant),
    });
    const until = (now + SURVEY_OPEN_MS) as Instant;
    return {
      ...kept,
      fields: surveySettingsForm(settings),
      sample: {
        shopName: shop.name,
        number: ticketNumber(shop.ticketPrefix, SAMPLE_NUMBER),
        until: Object.fromEntries(
          surveyLanguages.map((language) => [language, surveyDate(until, shop.timeZone, language)]),
        ),
      },
    };
  });
}

/** More than the longest words of one field: what is too long is said at its field. */
const own = z.string().max(5_000);
const words = z.object({ subject: own, question: own, thanks: own });
const language = z.enum(surveyLanguages);

const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    seenChangedAt: z
      .string()
      .regex(/^\d{0,15}$/)
      .transform((text) => (text === "" ? null : (Number(text) as Instant))),
    enabled: z.enum(["true", "false"]).transform((value) => value === "true"),
    delayHours: z.string().max(40),
    words: z
      .string()
      .max(200_000)
      .transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: "custom", message: "no JSON" });
          return z.NEVER;
        }
      })
      .pipe(z.object({ en: words, de: words, fr: words, es: words, it: words, nl: words })),
  }),
  z.object({ intent: z.literal("test"), language }),
]);

type Answer = Attempt & {
  readonly errors: Readonly<Record<string, string>>;
  readonly savedAt: Instant | null;
  readonly testedAt: Instant | null;
};

export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const read = forms.safeParse(Object.fromEntries(await request.formData()));
  let done: Omit<Answer, "refusal"> = { errors: {}, savedAt: null, testedAt: null };
  const said = (errors: SurveySettingsErrors) =>
    Object.fromEntries(
      Object.entries(errors).map(([field, error]) => [field, error === undefined ? "" : t(error)]),
    );
  const { refusal } = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    if (read.data.intent === "test") {
      const asked = { shopId: shop.id, member, language: read.data.language };
      await requestSurveyTest(deps, asked);
      done = { ...done, testedAt: deps.clock() };
      return;
    }
    const { seenChangedAt, enabled, delayHours, words: typed } = read.data;
    const form: Fields = { enabled, delayHours, words: typed };
    const outcome = await saveSurveySettings(deps, {
      shopId: shop.id,
      member,
      form,
      seenChangedAt,
    });
    done =
      outcome.kind === "invalid"
        ? { ...done, errors: said(outcome.errors) }
        : { ...done, savedAt: outcome.changedAt };
  });
  return { refusal, ...done };
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) =>
  pageTitle(matches, say("Customers’ ratings · Loupe"));

export default function Survey() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  const test = useFetcher<typeof action>();
  useLiveUpdates(null);
  return (
    <main>
      <TitleBar title={t("Customers’ ratings")} />
      <Page
        narrowWidth
        title={t("Customers’ ratings")}
        backAction={{ content: t("Settings"), url: "/app/settings" }}
      >
        <SurveySettingsForm
          {...data}
          errors={answer?.errors ?? {}}
          refusal={answer?.refusal ?? null}
          savedAt={answer?.savedAt ?? null}
          busy={busy}
          testing={{
            busy: test.state !== "idle",
            isSent: test.data !== undefined && test.data.testedAt !== null,
            refusal: test.data?.refusal ?? null,
            onTest: (chosen) =>
              test.submit({ intent: "test", language: chosen }, { method: "post" }),
          }}
        />
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;

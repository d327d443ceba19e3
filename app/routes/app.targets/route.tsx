import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
  useFetcher,
  useLoaderData,
  type ClientActionFunctionArgs,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { useCallback, useState } from "react";
import { z } from "zod";
import { readComingClosure } from "#app/data/pages/coming-closure.server.ts";
import { readTargetsPage } from "#app/data/pages/targets-page.server.ts";
import { languageOf } from "#app/domain/words/language.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { may } from "#app/domain/shop/role.ts";
import { effectWords } from "#app/domain/sla/effect-words.ts";
import { isoInZone } from "#app/domain/sla/zone-time.ts";
import { policyForCustomers } from "#app/domain/sla/policy-for-customers.ts";
import type { PolicyEffect } from "#app/domain/sla/policy-effect.ts";
import { policyForm } from "#app/domain/sla/policy-form.ts";
import { ticketNumber } from "#app/domain/ticket/ticket-number.ts";
import { urgentRuleWords } from "#app/domain/triage/urgent-rule.ts";
import { say } from "#app/domain/words/words.ts";
import type { HolidaySource } from "#app/services/deps.ts";
import { previewPolicyChange } from "#app/services/policy/preview-policy-change.ts";
import { savePolicy } from "#app/services/policy/save-policy.ts";
import { ChangeProgress } from "#app/ui/targets/change-progress.tsx";
import { ClosureAhead } from "#app/ui/targets/closure-ahead.tsx";
import { saidErrors, type SaidErrors } from "#app/ui/shared/said-errors.ts";
import { TargetsForm, type Saving } from "#app/ui/targets/targets-form.tsx";
import targetsStyles from "#app/ui/targets/targets.css?url";
import type { SeenPolicy } from "#app/ui/targets/use-policy-draft.ts";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useLiveUpdates } from "#app/routes/app.live/use-live-updates.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { wordsHere } from "#app/ui/shared/words-here.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { policyFormSchema } from "./policy-form-schema.ts";
import { useLeavingAsks } from "./use-leaving-asks.ts";
import { usePlaces } from "./use-places.ts";

export const links = () => [{ rel: "stylesheet", href: targetsStyles }];

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    const now = deps.clock();
    const [{ policy, seen, change }, closure] = await Promise.all([
      readTargetsPage(deps.db, shop.id),
      readComingClosure(deps.db, shop.id, { now, openCalendar: deps.openCalendar, t }),
    ]);
    const { calendar, targets, settings } = policy;
    return {
      form: policyForm(policy),
      seen,
      holidays: calendar.holidayDates,
      regionNames: regionNames(deps.holidays, calendar.holidays.regions),
      progress: change?.finishedAt === null ? { total: change.total, done: change.done } : null,
      published: policyForCustomers({
        shopName: shop.name,
        calendar,
        targets,
        urgentMatters: settings.urgentRules.map((rule) => urgentRuleWords[rule]),
        now,
        t,
        locale: languageOf(locale) === "de" ? locale : "en-US",
      }),
      closure: closure && {
        ...closure,
        tickets: closure.tickets.map((ticket) => ({
          ...ticket,
          number: ticketNumber(shop.ticketPrefix, ticket.number),
        })),
      },
      mayEdit: may(member.role, "settings"),
      now,
      today: isoInZone(calendar.timeZone, now).slice(0, 10),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

/** "New York, United States" of each region. */
function regionNames(
  holidays: HolidaySource,
  regions: readonly string[],
): Readonly<Record<string, string>> {
  const countries = holidays.countries();
  const nameOf = (region: string): string => {
    const [code = ""] = region.split("-");
    const country = countries.find((one) => one.code === code)?.name ?? code;
    const part = holidays.regions(code).find((one) => one.code === region)?.name;
    return part === undefined ? country : `${part}, ${country}`;
  };
  return Object.fromEntries(regions.map((region) => [region, nameOf(region)]));
}

const LONGEST_FORM = 500_000;

const json = z
  .string()
  .max(LONGEST_FORM)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      // What a browser sends that was never ours is refused as any other form.
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  });

const posted = z.object({
  form: json.pipe(policyFormSchema),
  seen: json.pipe(
    z.object({
      policyVersion: z.number().int(),
      calendarVersion: z.number().int(),
      settingsChangedAt: z
        .number()
        .int()
        .transform((at) => at as Instant)
        .nullable(),
    }),
  ),
  confirmed: z.enum(["true", "false"]).transform((value) => value === "true"),
});

type Answer = {
  readonly refusal: string | null;
  readonly errors: SaidErrors;
  /** What saving would do; nothing was saved yet. */
  readonly effect: PolicyEffect | null;
  readonly saved: SeenPolicy | null;
};

const NOTHING: Answer = { refusal: null, errors: {}, effect: null, saved: null };

/** Saves at once what moves no ticket; what does is said first, and saved when it is confirmed. */
export async function action({ request }: ActionFunctionArgs): Promise<Answer> {
  const { deps, shop, member, t } = await visit(request);
  const read = posted.safeParse(Object.fromEntries(await request.formData()));
  let answer = NOTHING;
  const { refusal } = await attempted(t, async () => {
    if (!read.success) throw new Refusal("invalid", "Reload the page and try again.");
    const { form, seen, confirmed } = read.data;
    if (!confirmed) {
      const previewed = await previewPolicyChange(deps, {
        shopId: shop.id,
        role: member.role,
        form,
      });
      if (previewed.kind === "invalid")
        return (answer = { ...NOTHING, errors: saidErrors(previewed.errors, t) });
      const { effect } = previewed;
      if (effect && effectWords(effect).length > 0) return (answer = { ...NOTHING, effect });
    }
    const outcome = await savePolicy(deps, { shopId: shop.id, member, form, seen });
    return (answer =
      outcome.kind === "invalid"
        ? { ...NOTHING, errors: saidErrors(outcome.errors, t) }
        : { ...NOTHING, saved: outcome.now });
  });
  return { ...answer, refusal };
}

const UNREACHED = say("Loupe could not be reached. Try again in a moment.");

/** A connection that is gone for a moment must not take away what was typed. */
export async function clientAction({ serverAction }: ClientActionFunctionArgs): Promise<Answer> {
  try {
    return await serverAction<typeof action>();
  } catch (error) {
    // Shopify's library answers with Responses, such as to sign in again.
    if (error instanceof Response) throw error;
    return { ...NOTHING, refusal: wordsHere()(UNREACHED) };
  }
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Targets · Loupe"));

export default function Targets() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  useLiveUpdates(null);
  const saving = useSaving();
  const { places, holidaysOf, wantHolidays, timeZones } = usePlaces({
    regions: data.form.regions,
    holidays: data.holidays,
    regionNames: data.regionNames,
  });
  const [isChanged, setChanged] = useState(false);
  useLeavingAsks(isChanged && data.mayEdit);
  return (
    <main>
      <TitleBar title={t("Targets")} />
      <Page narrowWidth title={t("Hours and targets")}>
        <BlockStack gap="400">
          {data.progress && <ChangeProgress {...data.progress} />}
          {data.closure && (
            <ClosureAhead {...data.closure} timeZone={data.timeZone} locale={data.locale} />
          )}
          <TargetsForm
            {...data}
            places={places}
            holidaysOf={holidaysOf}
            onRegions={wantHolidays}
            timeZones={timeZones}
            saving={saving}
            onChanged={setChanged}
          />
        </BlockStack>
      </Page>
    </main>
  );
}

function useSaving(): Saving {
  const { submit, state, data } = useFetcher<typeof action>();
  const save = useCallback<Saving["save"]>(
    (form, seen, confirmed) =>
      submit(
        { form: JSON.stringify(form), seen: JSON.stringify(seen), confirmed: String(confirmed) },
        { method: "post" },
      ),
    [submit],
  );
  return { ...(data ?? NOTHING), busy: state !== "idle", save };
}

export const ErrorBoundary = RoutePageError;

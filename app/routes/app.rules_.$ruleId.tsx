import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import {
  useActionData,
  useLoaderData,
  useLocation,
  useNavigation,
  type ClientLoaderFunctionArgs,
} from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { BlockStack, Page } from "@shopify/polaris";
import { z } from "zod";
import { readRulePage } from "#app/data/pages/rules-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { ruleTemplates } from "#app/domain/rule/templates.ts";
import { isUuid, type RuleId } from "#app/domain/shared/ids.ts";
import type { Instant } from "#app/domain/shared/instant.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { deleteRule } from "#app/services/rule/delete-rule.ts";
import { saveRule } from "#app/services/rule/save-rule.ts";
import ruleStyles from "#app/ui/rule/rule.css?url";
import { DeleteRule } from "#app/ui/rule/delete-rule.tsx";
import { RuleEditor } from "#app/ui/rule/rule-editor.tsx";
import { templateWords } from "#app/ui/rule/template-words.ts";
import { RunsCard } from "#app/ui/rule/runs-card.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";
import { RuleTrial } from "./app.rules_.trials/rule-trial.tsx";

const NEW = "new";
const empty: RuleDraft = {
  name: "",
  trigger: { kind: "mail-arrives", which: "any" },
  conditions: { match: "all", items: [] },
  actions: [],
};

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop’s owner sees and changes rules.");
    const ruleId = idIn(params.ruleId);
    const page = await readRulePage(deps.db, shop.id, { ruleId, ticketPrefix: shop.ticketPrefix });
    if (!page) throw new Refusal("not-found", "This rule is not here any more.");
    const key = new URL(request.url).searchParams.get("template");
    const template = ruleId === null ? ruleTemplates.find((one) => one.key === key) : undefined;
    const started = template ? { ...template, name: templateWords(t, template.key) } : empty;
    const { name, trigger, conditions, actions } = page.rule ?? started;
    const isOn = page.rule?.isOn ?? true;
    return {
      ...page,
      ruleId,
      fields: { name, trigger, conditions, actions, isOn },
      isTemplate: template !== undefined,
      currency: shop.currency,
      now: deps.clock(),
      timeZone: shop.timeZone,
      locale,
    };
  });
}

function idIn(param = ""): RuleId | null {
  if (param === NEW) return null;
  if (!isUuid(param)) throw new Refusal("not-found", "This rule is not here any more.");
  return param as RuleId;
}

/** More than the longest rule takes. */
const LONGEST_RULE = 100_000;

const forms = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("save"),
    rule: z
      .string()
      .max(LONGEST_RULE)
      .transform((text, context): unknown => {
        try {
          return JSON.parse(text);
        } catch {
          context.addIssue({ code: "custom", message: "no JSON" });
          return z.NEVER;
        }
      }),
    isOn: z.enum(["true", "false"]).transform((value) => value === "true"),
    seenChangedAt: z
      .string()
      .regex(/^\d{0,15}$/)
      .transform((text) => (text === "" ? null : (Number(text) as Instant))),
  }),
  z.object({ intent: z.literal("delete") }),
]);

type Saved = { readonly savedAt: Instant | null; readonly goTo: string | null };

export async function action({ request, params }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData())).data;
  const saved: { now: Saved } = { now: { savedAt: null, goTo: null } };
  const { refusal } = await attempted(t, async () => {
    if (!form) throw new Refusal("invalid", "Reload the page and try again.");
    const ruleId = idIn(params.ruleId);
    const which = { shopId: shop.id, by: member };
    if (form.intent === "delete") {
      if (ruleId !== null) await deleteRule(deps, { ...which, ruleId });
      saved.now = { savedAt: null, goTo: "/app/rules" };
      return;
    }
    const { rule, isOn, seenChangedAt } = form;
    const kept = await saveRule(deps, { ...which, ruleId, rule, isOn, seenChangedAt });
    const goTo = ruleId === null ? `/app/rules/${kept.ruleId}` : null;
    saved.now = { savedAt: kept.changedAt, goTo };
  });
  const { savedAt, goTo } = saved.now;
  return goTo === null ? { refusal, savedAt } : redirect(goTo);
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: ruleStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Rule · Loupe"));

export default function Rule() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const answer = useActionData<typeof action>();
  const busy = useNavigation().formData !== undefined;
  const { pathname, search } = useLocation();
  useLiveUpdates(null);
  const { rule, ruleId, members, savedReplies, currency, locale } = data;
  const say = { members, savedReplies, currency, locale };
  return (
    <main key={`${pathname}${search}`}>
      <TitleBar title={rule?.name ?? t("New rule")} />
      <Page
        narrowWidth
        title={rule?.name ?? t("New rule")}
        backAction={{ content: t("Automation"), url: "/app/rules" }}
      >
        <BlockStack gap="400">
          <RuleEditor
            fields={data.fields}
            changedAt={rule?.changedAt ?? null}
            savedAt={answer?.savedAt ?? null}
            isTemplate={data.isTemplate}
            stoppedFor={rule?.isOn === false ? rule.stoppedFor : null}
            choices={data}
            currency={currency}
            locale={locale}
            refusal={answer?.refusal ?? null}
            busy={busy}
            below={(draft) => <RuleTrial ruleId={ruleId} rule={draft} say={say} />}
          />
          {rule && <RunsCard {...data} />}
          {rule && <DeleteRule name={rule.name} busy={busy} />}
        </BlockStack>
      </Page>
    </main>
  );
}

export const ErrorBoundary = RoutePageError;

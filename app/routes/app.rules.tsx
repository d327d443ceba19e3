import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useFetcher, useLoaderData, type ClientLoaderFunctionArgs } from "@remix-run/react";
import { TitleBar } from "@shopify/app-bridge-react";
import { z } from "zod";
import { readRulesPage } from "#app/data/pages/rules-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import type { RuleId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { say } from "#app/domain/words/words.ts";
import { arrangeRules } from "#app/services/rule/arrange-rules.ts";
import { switchRule } from "#app/services/rule/switch-rule.ts";
import ruleStyles from "#app/ui/rule/rule.css?url";
import { ruleSentence } from "#app/ui/rule/rule-sentence.ts";
import { RulesPage } from "#app/ui/rule/rules-page.tsx";
import { loadOrKeep, useKeptData } from "#app/ui/shared/kept-data.ts";
import { pageTitle } from "#app/ui/shared/page-title.ts";
import { RoutePageError } from "#app/ui/shared/route-page-error.tsx";
import { useWords } from "#app/ui/shared/words.tsx";
import { useLiveUpdates } from "./app.live/use-live-updates.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, locale, t } = await visit(request);
  return answered(t, async () => {
    if (!may(member.role, "settings"))
      throw new Refusal("not-allowed", "Only the shop’s owner sees and changes rules.");
    const page = await readRulesPage(deps.db, shop.id, deps.clock());
    return { ...page, currency: shop.currency, locale };
  });
}

const uuid = z.uuid().transform((value) => value as RuleId);
const steps = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("switch"),
    ruleId: uuid,
    isOn: z.enum(["true", "false"]).transform((value) => value === "true"),
  }),
  z.object({
    intent: z.literal("arrange"),
    ruleIds: z
      .string()
      .max(10_000)
      .transform((text) => text.split(",")),
  }),
]);

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const step = steps.safeParse(Object.fromEntries(await request.formData())).data;
  return attempted(t, async () => {
    if (!step) throw new Refusal("invalid", "Reload the page and try again.");
    const which = { shopId: shop.id, by: member };
    if (step.intent === "switch") await switchRule(deps, { ...which, ...step });
    else await arrangeRules(deps, { ...which, ruleIds: step.ruleIds });
  });
}

export const clientLoader = ({ request, serverLoader }: ClientLoaderFunctionArgs) =>
  loadOrKeep(request.url, () => serverLoader<typeof loader>());

export const links = () => [{ rel: "stylesheet", href: ruleStyles }];

export const meta: MetaFunction = ({ matches }) => pageTitle(matches, say("Automation · Loupe"));

export default function Rules() {
  const t = useWords();
  const data = useLoaderData<typeof loader>();
  useKeptData(data);
  const fetcher = useFetcher<typeof action>();
  useLiveUpdates(null);
  const { rules, members, savedReplies, currency, locale } = data;
  const say = { members, savedReplies, currency, locale };
  const press = (fields: Record<string, string>) => fetcher.submit(fields, { method: "post" });
  return (
    <>
      <TitleBar title={t("Automation")} />
      <RulesPage
        rules={rules.map((rule) => ({ ...rule, sentence: ruleSentence(rule, { ...say, t }) }))}
        say={say}
        refusal={fetcher.data?.refusal ?? null}
        busy={fetcher.state !== "idle"}
        onSwitch={(ruleId, isOn) => press({ intent: "switch", ruleId, isOn: String(isOn) })}
        onArrange={(ruleIds) => press({ intent: "arrange", ruleIds: ruleIds.join(",") })}
      />
    </>
  );
}

export const ErrorBoundary = RoutePageError;

import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { z } from "zod";
import { readRuleTrial } from "#app/data/pages/rules-page.server.ts";
import { answered, attempted, visit } from "#app/door.server.ts";
import { isUuid, type RuleId, type RuleTrialId } from "#app/domain/shared/ids.ts";
import { Refusal } from "#app/domain/shared/refusal.ts";
import { may } from "#app/domain/shop/role.ts";
import { tryRule } from "#app/services/rule/try-rule.ts";

/** How far a trial is, and what it found. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  return answered(t, async () => {
    const id = new URL(request.url).searchParams.get("trial") ?? "";
    const trial =
      may(member.role, "settings") && isUuid(id)
        ? await readRuleTrial(deps.db, shop.id, {
            memberId: member.id,
            id: id as RuleTrialId,
            ticketPrefix: shop.ticketPrefix,
          })
        : null;
    if (!trial) throw new Refusal("not-found", "This trial is not here any more.");
    return trial;
  });
}

/** More than the longest rule takes. */
const LONGEST_RULE = 100_000;

const forms = z.object({
  ruleId: z
    .string()
    .refine((value) => value === "" || isUuid(value))
    .transform((value) => (value === "" ? null : (value as RuleId))),
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
});

export async function action({ request }: ActionFunctionArgs) {
  const { deps, shop, member, t } = await visit(request);
  const form = forms.safeParse(Object.fromEntries(await request.formData())).data;
  let trialId: RuleTrialId | null = null;
  const { refusal } = await attempted(t, async () => {
    if (!form) throw new Refusal("invalid", "Reload the page and try again.");
    trialId = await tryRule(deps, { shopId: shop.id, by: member, ...form });
  });
  return { refusal, trialId: trialId as RuleTrialId | null };
}

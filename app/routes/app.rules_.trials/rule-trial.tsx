import { useEffect } from "react";
import { useFetcher } from "@remix-run/react";
import { isSameValue } from "#app/domain/sla/same-value.ts";
import type { RuleDraft } from "#app/domain/rule/rule.ts";
import { TrialCard } from "#app/ui/rule/trial-card.tsx";
import type { SayWith } from "#app/ui/rule/condition-words.ts";
import type { action, loader } from "./route.ts";

type RuleTrialProps = {
  readonly ruleId: string | null;
  /** As the editor has it. */
  readonly rule: RuleDraft;
  readonly say: Omit<SayWith, "t">;
};

const PATH = "/app/rules/trials";
const LOOK_AGAIN_MS = 1_000;

/** Tries the rule, and shows how far that is until it is through. */
export function RuleTrial({ ruleId, rule, say }: RuleTrialProps) {
  const press = useFetcher<typeof action>();
  const look = useFetcher<typeof loader>();
  const trialId = press.data?.trialId ?? null;
  const trial = trialId === null ? null : (look.data ?? null);
  const { load } = look;
  useEffect(() => {
    if (trialId !== null) load(`${PATH}?trial=${trialId}`);
  }, [trialId, load]);
  const isUnderWay = trial !== null && !trial.isFinished;
  useEffect(() => {
    if (!isUnderWay || trialId === null) return;
    const timer = setTimeout(() => load(`${PATH}?trial=${trialId}`), LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isUnderWay, trialId, trial, load]);
  return (
    <TrialCard
      trial={trial}
      isOld={trial !== null && !isSameValue(doneBy(trial.rule), doneBy(rule))}
      refusal={press.data?.refusal ?? null}
      busy={press.state !== "idle"}
      say={say}
      onTry={() =>
        press.submit(
          { ruleId: ruleId ?? "", rule: JSON.stringify(rule) },
          { method: "post", action: PATH },
        )
      }
    />
  );
}

/** Its name makes no difference to what it does. */
const doneBy = ({ trigger, conditions, actions }: RuleDraft) => [trigger, conditions, actions];

import { useEffect, useState } from "react";
import { Banner, BlockStack, Card, Page, ProgressBar, Text } from "@shopify/polaris";
import { nextSetUpStep, setUpSteps, type SetUpStep } from "#app/domain/shop/set-up-steps.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { DoneCard } from "./done-card.tsx";
import { PrefixStep } from "./prefix-step.tsx";
import { SetupStep } from "./setup-step.tsx";
import { StepBody } from "./step-body.tsx";
import { StepSummary } from "./step-summary.tsx";
import { stepTitle } from "./step-title.ts";
import type { SetupIntent, SetupPageProps } from "./setup-props.ts";

/** The first steps from an installed app to mail that comes and goes; each can be left out and taken up again. */
export function SetupPage(props: SetupPageProps) {
  const { states, completed, isOwner, supportAddress, refusal, busy = null } = props;
  const t = useWords();
  const next = isOwner ? nextSetUpStep(states) : null;
  const [chosen, setChosen] = useState<SetUpStep | "none" | null>(null);
  // A step that was done leads to the one after it.
  useEffect(() => setChosen(null), [next]);
  const open = chosen ?? next;
  const done = setUpSteps.filter((step) => states[step] === "done").length;
  const refusalOf = (intent: SetupIntent) => (refusal?.intent === intent ? refusal.message : null);
  return (
    <main>
      <Page
        narrowWidth
        title={completed ? t("How mail reaches Loupe") : t("Set up Loupe")}
        subtitle={t("Connect the support address of {shop}. It takes about five minutes.", {
          shop: props.shopName,
        })}
        {...(completed ? { backAction: { content: t("Settings"), url: "/app/settings" } } : {})}
      >
        <BlockStack gap="400">
          {!isOwner && (
            <Banner tone="info">
              {t("Only the shop’s owner sets Loupe up. You see how far it is.")}
            </Banner>
          )}
          <Card>
            <BlockStack gap="200">
              <Text as="p" id={PROGRESS_ID}>
                {t("{done, number} of {all, number} steps done", { done, all: setUpSteps.length })}
              </Text>
              <ProgressBar
                progress={(done / setUpSteps.length) * 100}
                size="small"
                tone="success"
                ariaLabelledBy={PROGRESS_ID}
              />
            </BlockStack>
          </Card>
          {refusalOf("mark") !== null && <Banner tone="critical">{refusalOf("mark")}</Banner>}
          {setUpSteps.map((step, index) => (
            <SetupStep
              key={step}
              number={index + 1}
              title={stepTitle(t, step)}
              state={states[step]}
              isOpen={open === step}
              summary={<StepSummary step={step} {...props} />}
              onToggle={isOwner ? () => setChosen(open === step ? "none" : step) : null}
            >
              <StepBody step={step} refusalOf={refusalOf} {...props} busy={busy} />
            </SetupStep>
          ))}
          {isOwner && (
            <PrefixStep
              ticketPrefix={props.ticketPrefix}
              refusal={refusalOf("prefix")}
              busy={busy === "prefix"}
            />
          )}
          {completed ? (
            <Banner tone="success">
              {t("The set-up is done. You can come back to any step at any time.")}
            </Banner>
          ) : (
            isOwner && (
              <DoneCard
                allowed={supportAddress !== null}
                next={next}
                proven={states.test === "done"}
                refusal={refusalOf("done")}
                busy={busy === "done"}
              />
            )
          )}
        </BlockStack>
      </Page>
    </main>
  );
}

const PROGRESS_ID = "set-up-progress";

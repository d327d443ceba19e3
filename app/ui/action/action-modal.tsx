import {
  Banner,
  BlockStack,
  Button,
  Form,
  Modal,
  Select,
  SkeletonBodyText,
  Text,
} from "@shopify/polaris";
import type { ActionField, FieldProblem, FieldValues } from "#app/domain/action/action-field.ts";
import type { Translate } from "#app/domain/words/translate.ts";
import type { Words } from "#app/domain/words/words.ts";
import { useWords } from "#app/ui/shared/words.tsx";
import { ActionFields } from "./action-fields.tsx";
import { ActionEffect, type SeenEffect } from "./action-effect.tsx";
import type { ActionReasons } from "./action-reasons.ts";
import { ActionOutcome, type ShownOutcome } from "./action-outcome.tsx";

/** Where the agent stands: the form, what it would do, what came of it. */
export type ActionStep =
  | { readonly step: "loading" }
  /** Shopify can't be asked, or not for this. */
  | { readonly step: "stopped"; readonly why: Words }
  | { readonly step: "permission"; readonly scopes: readonly string[] }
  | {
      readonly step: "form";
      readonly fields: readonly ActionField[];
      readonly hint: Words | null;
      /** Words for the reply that are offered instead, or null. */
      readonly insert: string | null;
      readonly problems: readonly FieldProblem[];
    }
  | ({ readonly step: "effect" } & SeenEffect)
  | ({ readonly step: "outcome" } & ShownOutcome);

type ActionModalProps = {
  readonly title: string;
  readonly current: ActionStep;
  readonly values: FieldValues;
  readonly reasons: ActionReasons;
  /** Customers' messages, newest first; chosen from where there are several. */
  readonly messages: readonly { readonly value: string; readonly label: string }[];
  readonly messageId: string;
  /** Why what was tried was not done, or null. */
  readonly refusal: string | null;
  readonly busy: boolean;
  readonly onChange: (name: string, value: string) => void;
  readonly onReasons: (reasons: ActionReasons) => void;
  readonly onMessage: (messageId: string) => void;
  readonly onPreview: () => void;
  readonly onBack: () => void;
  readonly onConfirm: () => void;
  readonly onAskPermission: (scopes: readonly string[]) => void;
  /** Null for those who can't write. */
  readonly onInsert: ((piece: string) => void) | null;
  readonly onClose: () => void;
};

/** One action, from its form to what came of it. */
export function ActionModal(props: ActionModalProps) {
  const t = useWords();
  const { title, current, busy, onClose } = props;
  const primary = primaryOf(props, t);
  return (
    <Modal
      open
      title={title}
      onClose={onClose}
      {...(primary === null
        ? {}
        : { primaryAction: { ...primary, disabled: busy || primary.disabled, loading: busy } })}
      secondaryActions={
        current.step === "effect"
          ? [{ content: t("Back"), disabled: busy, onAction: props.onBack }]
          : current.step === "outcome"
            ? []
            : [{ content: t("Leave it"), onAction: onClose }]
      }
    >
      <Modal.Section>
        <div data-test="action" data-step={current.step}>
          <BlockStack gap="400">
            {props.refusal !== null && (
              <div role="alert">
                <Banner tone="critical">
                  <Text as="p" breakWord>
                    {props.refusal}
                  </Text>
                </Banner>
              </div>
            )}
            <Step {...props} />
          </BlockStack>
        </div>
      </Modal.Section>
    </Modal>
  );
}

function Step(props: ActionModalProps) {
  const t = useWords();
  const { current, busy, values, reasons } = props;
  switch (current.step) {
    case "loading":
      return <SkeletonBodyText lines={4} />;
    case "stopped":
      return (
        <Banner tone="warning">
          <Text as="p" breakWord>
            {t(current.why)}
          </Text>
        </Banner>
      );
    case "permission":
      return (
        <Text as="p" breakWord>
          {t(
            "Loupe has not been allowed to do this in your shop yet. Shopify asks you for the permission; you can take it back in the app’s settings there.",
          )}
        </Text>
      );
    case "form":
      return (
        <Form onSubmit={props.onPreview}>
          <BlockStack gap="400">
            {current.hint !== null && (
              <Banner tone="info">
                <Text as="p" breakWord>
                  {t(current.hint)}
                </Text>
              </Banner>
            )}
            {current.insert !== null && (
              <InsertOffer words={current.insert} onInsert={props.onInsert} />
            )}
            <General problems={current.problems} fields={current.fields} />
            <ActionFields
              fields={current.fields}
              values={values}
              problems={current.problems}
              disabled={busy}
              onChange={props.onChange}
            />
            {props.messages.length > 1 && (
              <Select
                label={t("The message that asks for it")}
                options={[...props.messages]}
                value={props.messageId}
                disabled={busy}
                helpText={t(
                  "How far its sender is proven decides whether you are asked for a reason.",
                )}
                onChange={props.onMessage}
              />
            )}
            <button type="submit" hidden />
          </BlockStack>
        </Form>
      );
    case "effect":
      return (
        <ActionEffect seen={current} reasons={reasons} busy={busy} onReasons={props.onReasons} />
      );
    case "outcome":
      return <ActionOutcome outcome={current} />;
  }
}

function InsertOffer(props: {
  readonly words: string;
  readonly onInsert: ActionModalProps["onInsert"];
}) {
  const t = useWords();
  const { words, onInsert } = props;
  return (
    <BlockStack gap="200" inlineAlign="start">
      {words.split("\n\n").map((paragraph) => (
        <Text as="p" key={paragraph} breakWord>
          {paragraph}
        </Text>
      ))}
      {onInsert !== null && (
        <Button onClick={() => onInsert(words)}>{t("Put these words into the reply")}</Button>
      )}
    </BlockStack>
  );
}

/** What is wrong with the whole, or with something that has no field here. */
function General(props: {
  readonly problems: readonly FieldProblem[];
  readonly fields: readonly ActionField[];
}) {
  const t = useWords();
  const names = props.fields.map(({ name }) => name);
  const general = props.problems.filter(({ field }) => field === null || !names.includes(field));
  if (general.length === 0) return null;
  return (
    <div role="alert" data-test="action-problems">
      <Banner tone="critical">
        {general.map(({ message }, index) => (
          <Text as="p" key={index} breakWord>
            {t(message)}
          </Text>
        ))}
      </Banner>
    </div>
  );
}

function primaryOf(
  props: ActionModalProps,
  t: Translate,
): { content: string; disabled: boolean; onAction: () => void } | null {
  const { current, title, reasons } = props;
  switch (current.step) {
    case "loading":
    case "stopped":
      return null;
    case "permission":
      return {
        content: t("Ask for the permission"),
        disabled: false,
        onAction: () => props.onAskPermission(current.scopes),
      };
    case "form":
      return current.insert === null
        ? { content: t("Continue"), disabled: false, onAction: props.onPreview }
        : null;
    case "effect": {
      const isReasoned = current.asksReason === null || reasons.reason.trim() !== "";
      const isProven = current.asksProof === null || reasons.proofReason !== "";
      return {
        content: title,
        disabled:
          current.refusal !== null || !isProven || (!isReasoned && current.asksProof === null),
        onAction: props.onConfirm,
      };
    }
    case "outcome":
      return { content: t("Close"), disabled: false, onAction: props.onClose };
  }
}
